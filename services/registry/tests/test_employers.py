"""An organization is what another person says that it is, and acts through people who were let in."""

import pytest
import sqlalchemy as sa

from registry.employers.commands import (
    close_organization,
    decline_organization,
    end_organization,
    use_rows,
    verify_organization,
    withdraw_organization,
)
from registry.employers.inputs import CloseOrganization, DeclineOrganization
from registry.employers.queries import (
    employers_queue,
    my_organization,
    my_organizations,
    organizations,
    verified_organization,
)
from registry.employers.rules import (
    ROWS_A_DAY,
    AlreadyAnswered,
    NotAnOwner,
    OneWaits,
    RowsUsedUp,
)
from registry.members.commands import invite_member, join_organization, leave_organization, remove_member
from registry.members.inputs import InviteMember, JoinOrganization
from registry.members.queries import members
from registry.members.rules import LastOwner, WrongCode
from registry.members.tables import OrganizationInvitation
from shared.approvals import OwnAffairs
from shared.refusals import NotFound
from shared.testing import Scene
from shared.testing.cast import amara, dana, dov, erin, mallory

from .organizations import ask, join, verified

WHY = DeclineOrganization(reason="Nobody answers at this number.")


def test_an_organization_waits_until_another_person_has_verified_it(scene: Scene) -> None:
    asked = ask(scene)

    with pytest.raises(NotFound):
        scene.ask(verified_organization, erin, asked)
    assert [one.id for one in scene.ask(organizations).items] == [asked]
    assert scene.ask(employers_queue).count == 1

    scene.do(verify_organization, dana, asked)

    assert scene.ask(verified_organization, erin, asked).owner
    assert scene.ask(employers_queue).count == 0
    assert scene.news_of(erin) == ["request-decided"]


def test_nobody_verifies_declines_or_ends_an_organization_of_their_own(scene: Scene) -> None:
    asked = ask(scene, dana)
    for command, *more in ((verify_organization,), (decline_organization, WHY)):
        with pytest.raises(OwnAffairs):
            scene.do(command, dana, asked, *more)
    scene.do(verify_organization, dov, asked)
    with pytest.raises(OwnAffairs):
        scene.do(close_organization, dana, asked, CloseOrganization(reason="Why not."))


def test_what_was_answered_is_answered_once(scene: Scene) -> None:
    asked = ask(scene)
    scene.do(decline_organization, dana, asked, WHY)

    assert scene.ask(my_organization, erin, asked).answer == WHY.reason
    with pytest.raises(AlreadyAnswered):
        scene.do(verify_organization, dov, asked)


def test_one_request_waits_at_a_time_and_can_be_taken_back(scene: Scene) -> None:
    asked = ask(scene)
    with pytest.raises(OneWaits):
        ask(scene)
    with pytest.raises(NotFound):
        scene.do(withdraw_organization, mallory, asked)

    scene.do(withdraw_organization, erin, asked)

    assert scene.ask(my_organizations, erin) == ()
    assert ask(scene)


def test_whoever_is_given_a_code_acts_for_it_and_the_code_works_once(scene: Scene) -> None:
    organization = verified(scene)
    made = scene.do(invite_member, erin, organization, InviteMember())
    typed = made.lower().replace("-", " ")
    scene.do(join_organization, amara, JoinOrganization(code=typed, name="Amara"))

    assert not scene.ask(verified_organization, amara, organization).owner
    assert scene.news_of(erin)[-1] == "request-decided"
    with pytest.raises(WrongCode):
        scene.do(join_organization, mallory, JoinOrganization(code=made, name="Mallory"))
    again = scene.do(invite_member, erin, organization, InviteMember())
    [kept] = scene.rows(sa.select(OrganizationInvitation))
    assert again.replace("-", "") not in str(kept)


def test_a_code_ends_after_a_week_and_with_whoever_gave_it(scene: Scene) -> None:
    organization = verified(scene)
    old = scene.do(invite_member, erin, organization, InviteMember())
    join(scene, organization, amara, owner=True)
    theirs = scene.do(invite_member, amara, organization, InviteMember())
    [member] = [one.id for one in scene.ask(members, erin, organization).members if not one.me]
    scene.do(remove_member, erin, organization, member)
    scene.later(days=7, minutes=1)

    for code in (old, theirs):
        with pytest.raises(WrongCode):
            scene.do(join_organization, mallory, JoinOrganization(code=code, name="Mallory"))


def test_only_those_who_lead_it_invite_remove_and_end(scene: Scene) -> None:
    organization = verified(scene)
    join(scene, organization, amara)
    [hers] = [one.id for one in scene.ask(members, amara, organization).members if one.me]

    for command, *more in ((invite_member, InviteMember()), (remove_member, hers), (end_organization,)):
        with pytest.raises(NotAnOwner):
            scene.do(command, amara, organization, *more)
        with pytest.raises(NotFound):
            scene.do(command, mallory, organization, *more)


def test_whoever_is_removed_sees_nothing_more_and_hears_it(scene: Scene) -> None:
    organization, other = verified(scene), verified(scene, mallory, name="Elsewhere")
    join(scene, organization, amara)
    [hers] = [one.id for one in scene.ask(members, erin, organization).members if not one.me]
    with pytest.raises(NotFound):
        scene.do(remove_member, mallory, other, hers)

    scene.do(remove_member, erin, organization, hers)

    with pytest.raises(NotFound):
        scene.ask(my_organization, amara, organization)
    assert scene.news_of(amara) == ["right-ended"]


def test_the_last_who_leads_it_cannot_leave_but_end_it(scene: Scene) -> None:
    organization = verified(scene)
    join(scene, organization, amara)
    with pytest.raises(LastOwner):
        scene.do(leave_organization, erin, organization)
    scene.do(leave_organization, amara, organization)

    scene.do(end_organization, erin, organization)

    with pytest.raises(NotFound):
        scene.ask(verified_organization, erin, organization)
    assert scene.ask(my_organization, erin, organization).state == "ended"


def test_what_two_thousand_rows_used_up_comes_back_the_next_day(scene: Scene) -> None:
    organization, other = verified(scene), verified(scene, mallory, name="Elsewhere")
    scene.do(use_rows, organization, ROWS_A_DAY - 1)
    with pytest.raises(RowsUsedUp):
        scene.do(use_rows, organization, 2)
    scene.do(use_rows, organization, 1)
    scene.do(use_rows, other, ROWS_A_DAY)

    scene.later(days=1)

    scene.do(use_rows, organization, ROWS_A_DAY)
