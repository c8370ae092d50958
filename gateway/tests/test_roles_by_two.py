"""Examiners and administrators decide about others: two administrators give these roles, and all of them hear of it."""

from datetime import timedelta
from typing import Any

import pytest

from gateway.accounts import queries as accounts
from gateway.accounts.commands import open_account
from gateway.accounts.rules import Role
from gateway.people import commands, queries
from gateway.people.inputs import ChangeRoles
from gateway.people.rows import AlreadyGiven
from gateway.people.rules import BY_TWO, NothingWaits
from gateway.people.tables import RoleChange
from shared.actor import Actor
from shared.approvals.rules import NothingOpen, OwnAffairs, RoleTooYoung, SamePerson
from shared.events import RoleEnded
from shared.events.gateway import role_given
from shared.refusals import NotAllowed
from shared.testing import NOW, Scene
from shared.testing.cast import alice, bob, dana, dov, mallory, somebody

from .conftest import account_of

DAY = timedelta(days=1)
WHY = "We are too few"


def give(scene: Scene, role: Role, *, by: Actor = dana, of: Actor = alice) -> None:
    scene.do(commands.change_roles, by, of.id, ChangeRoles(roles=(Role.TRAINEE, role), reason=WHY), waiting=DAY)


def confirm(scene: Scene, role: Role, *, by: Actor = dov, of: Actor = alice) -> bool:
    return scene.do(commands.confirm_role, by, of.id, role, waiting=DAY)


def held(scene: Scene, of: Actor = alice) -> tuple[str, ...]:
    return scene.ask(accounts.person, of.id).roles


@pytest.mark.parametrize("role", sorted(BY_TWO))
def test_one_administrator_gives_it_to_nobody(scene: Scene, role: Role) -> None:
    give(scene, role)
    scene.later(days=30)
    scene.due()

    assert held(scene) == ("trainee",)
    with pytest.raises(SamePerson):
        give(scene, role)
    [waiting] = scene.ask(queries.person_page, dov, "alice").waiting
    assert (waiting.role, waiting.by_name, waiting.begins_at, waiting.mine) == (role, "Dana", None, False)
    assert scene.ask(queries.roles_to_confirm).count == 1


@pytest.mark.parametrize("role", sorted(BY_TWO))
def test_two_give_it_and_it_begins_a_day_later(scene: Scene, look: Any, role: Role) -> None:
    give(scene, role)
    assert confirm(scene, role)
    scene.due()
    assert held(scene) == ("trainee",)

    scene.later(days=1)
    scene.due()

    assert held(scene) == tuple(sorted(("trainee", role)))
    [change] = look.all(RoleChange)
    assert (change.changed_by, change.confirmed_by, change.reason) == ("dana", "dov", WHY)
    given = role_given("alice", role.value)
    assert scene.events(type(given)) == [given]
    assert scene.news_of(alice) == ["right-given"]
    with pytest.raises(AlreadyGiven):
        confirm(scene, role)


def test_all_administrators_hear_of_it(scene: Scene) -> None:
    third = somebody("dilan", "administrator")
    scene.do(open_account, third.id, account_of(third))

    give(scene, Role.ADMINISTRATOR)
    confirm(scene, Role.ADMINISTRATOR)

    assert scene.news_of(dov) == ["answer-needed"]
    assert scene.news_of(dana) == ["right-given"]
    assert scene.news_of(third) == ["answer-needed", "right-given"]


def test_who_receives_it_gives_no_approval(scene: Scene) -> None:
    give(scene, Role.EXAMINER, of=dov)

    with pytest.raises(OwnAffairs):
        confirm(scene, Role.EXAMINER, by=dov, of=dov)


def test_who_became_an_administrator_after_the_first_approval_does_not_give_the_second(scene: Scene) -> None:
    give(scene, Role.ADMINISTRATOR)
    young = somebody("young", "administrator", since=NOW + timedelta(minutes=1))
    scene.later(days=2)

    with pytest.raises(RoleTooYoung):
        confirm(scene, Role.ADMINISTRATOR, by=young)
    with pytest.raises(NotAllowed):
        confirm(scene, Role.ADMINISTRATOR, by=mallory)


def test_a_first_approval_is_taken_back_and_a_role_that_waits_is_stopped_by_one(scene: Scene) -> None:
    give(scene, Role.EXAMINER)
    scene.do(commands.stop_role, dov, "alice", Role.EXAMINER)
    with pytest.raises(NothingOpen):
        scene.do(commands.stop_role, dov, "alice", Role.EXAMINER)

    give(scene, Role.EXAMINER)
    confirm(scene, Role.EXAMINER)
    scene.do(commands.stop_role, dana, "alice", Role.EXAMINER)
    scene.later(days=2)
    scene.due()

    assert held(scene) == ("trainee",)
    assert scene.ask(queries.person_page, dana, "alice").waiting == ()


def test_it_is_taken_away_by_one_and_at_once(scene: Scene) -> None:
    scene.do(open_account, bob.id, account_of(bob))
    scene.do(commands.change_roles, dana, "bob", ChangeRoles(reason="Moved away."), waiting=DAY)

    assert held(scene, bob) == ()
    assert scene.events(RoleEnded) == [RoleEnded(person_id="bob", role="examiner")]
    assert scene.news_of(bob) == ["right-ended"]


def test_an_administrator_from_the_machine_keeps_what_they_are(scene: Scene) -> None:
    scene.do(commands.appoint_administrator, "alice")
    scene.do(commands.appoint_administrator, "alice")

    assert held(scene) == ("administrator", "trainee")
    assert scene.news_of(dana) == ["right-given"]


async def test_the_page_shows_what_waits_with_the_way_to_confirm_it(scene: Scene, browser: Any) -> None:
    give(scene, Role.EXAMINER)
    await browser.sign_in("dov")
    page = (await browser.get("/admin/people/alice")).text
    assert "<bdi>Dana</bdi> wants to give it" in page and "Confirm: Examiner" in page

    await browser.post("/admin/people/alice/roles/examiner/confirm")

    assert "<bdi>Dov</bdi> has confirmed it" in (await browser.get("/admin/people/alice")).text


def test_a_role_that_begins_twice_does_not(scene: Scene) -> None:
    give(scene, Role.EXAMINER)
    confirm(scene, Role.EXAMINER)
    scene.later(days=1)
    [grant] = scene.ask(queries.roles_to_begin)
    scene.do(commands.begin_role, grant)

    with pytest.raises(NothingWaits):
        scene.do(commands.begin_role, grant)
