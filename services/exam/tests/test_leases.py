"""An answer that somebody has in hand never waits for them alone."""

from datetime import timedelta

import pytest
from sqlmodel import select

from exam.bookings.queries import oral_page
from exam.leases.commands import put_back
from exam.leases.queries import leases, leases_to_end
from exam.leases.rules import LEASE, REMINDED_AFTER
from exam.panel.commands import confirm_member, join_panel
from exam.panel.inputs import ConfirmMember, JoinPanel
from exam.panel.queries import confirmed_members
from exam.ratings.commands import open_task
from exam.ratings.tables import Claim
from exam.scoring.rules import NotYours, TaskKind
from exam.scoring.tables import ScoringTask
from exam.slots.rules import TwoExaminers
from shared.approvals import OwnAffairs
from shared.events import RoleEnded
from shared.testing import Scene
from shared.testing.cast import alice, bob, carol, cem, dana, somebody

from .walk import book, offer, rate, sit_written


@pytest.fixture
def task_id(scene: Scene) -> str:
    """One of Alice's answers, which Bob has in hand."""
    sit_written(scene, alice, 22)
    found: str = scene.rows(select(ScoringTask.id).where(ScoringTask.kind == TaskKind.ANSWER))[0]
    scene.do(open_task, bob, found)
    return found


def holders(scene: Scene) -> list[str]:
    return [one.examiner for one in scene.ask(leases).items]


def test_an_examiner_is_told_and_then_it_is_offered_to_others(scene: Scene, task_id: str) -> None:
    scene.later(days=REMINDED_AFTER.days)
    scene.due()
    assert scene.news_of(bob)[-1] == "deadline-near" and holders(scene) == ["Bob"]

    scene.later(days=(LEASE - REMINDED_AFTER).days)
    scene.due()

    assert scene.news_of(bob)[-2:] == ["deadline-near", "right-ended"]
    assert holders(scene) == []
    for examiner in (carol, cem):
        scene.do(open_task, examiner, task_id)


def test_nothing_is_taken_from_anybody_who_was_not_told_long_enough_before(scene: Scene, task_id: str) -> None:
    scene.later(days=30)
    assert scene.ask(leases_to_end) == []
    scene.due()

    assert holders(scene) == ["Bob"]
    scene.later(days=(LEASE - REMINDED_AFTER).days)
    scene.due()
    assert holders(scene) == []


def test_what_is_committed_is_no_lease(scene: Scene, task_id: str) -> None:
    rate(scene, task_id, bob, 2)
    scene.later(days=30)
    scene.due()
    scene.due()

    assert scene.rows(select(Claim.examiner_id).where(Claim.task_id == task_id)) == ["bob"]
    scene.do(put_back, dana, task_id)
    assert scene.rows(select(Claim.examiner_id).where(Claim.task_id == task_id)) == ["bob"]
    with pytest.raises(NotYours):
        scene.do(put_back, dana, "no-such-task")


def test_an_administrator_frees_it_and_the_examiner_hears(scene: Scene, task_id: str) -> None:
    with pytest.raises(OwnAffairs):
        scene.do(put_back, somebody("alice", "administrator"), task_id)
    with pytest.raises(NotYours):
        scene.do(put_back, carol, task_id)
    assert "<bdi>Bob</bdi> has it since" in scene.read("/exam/administration/leases", as_=dana)

    freed = scene.send(f"/exam/administration/leases/{task_id}", as_=dana)

    assert freed.status_code == 303 and holders(scene) == []
    assert scene.news_of(bob)[-1] == "right-ended"


def test_whoever_is_an_examiner_no_longer_leaves_nothing_behind(scene: Scene, task_id: str) -> None:
    slot_id = offer(scene, bob, carol)
    book(scene, alice, slot_id)

    scene.hear(RoleEnded(person_id="bob", role="examiner"))

    assert holders(scene) == [] and "bob" not in scene.ask(confirmed_members)
    assert scene.ask(oral_page, alice).called_off is not None
    assert scene.news_of(alice)[-1] == scene.news_of(carol)[-1] == "appointment-called-off"
    with pytest.raises(TwoExaminers):
        offer(scene, bob, carol)
    assert "Has left" in scene.read("/exam/administration/panel", as_=dana)


def test_whoever_comes_back_is_confirmed_anew(scene: Scene) -> None:
    scene.hear(RoleEnded(person_id="bob", role="examiner"))

    scene.do(join_panel, bob, JoinPanel(name="Bob", certified_peer_specialist=True))
    assert "bob" not in scene.ask(confirmed_members)
    scene.do(confirm_member, dana, "bob", ConfirmMember(certified_peer_specialist=True))

    assert "bob" in scene.ask(confirmed_members)


def test_another_role_that_ends_changes_nothing(scene: Scene, task_id: str) -> None:
    scene.hear(RoleEnded(person_id="bob", role="facilitator"))

    assert holders(scene) == ["Bob"]
    assert "bob" in scene.ask(confirmed_members)


def test_a_lease_is_longer_than_its_reminder() -> None:
    assert timedelta(0) < REMINDED_AFTER < LEASE
