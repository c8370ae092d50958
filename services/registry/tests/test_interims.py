"""A suspension for the time being takes two, and ends by itself unless two look at it again."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from registry.casework.queries import my_concern
from registry.concerns.commands import declare_tie
from registry.concerns.rules import ConflictDeclared
from registry.interims.commands import approve_interim, propose_interim
from registry.interims.inputs import ProposeInterim
from registry.rulings.commands import accept_ruling
from registry.statuses.rules.mark_certification import Mark
from shared.approvals import OwnAffairs
from shared.approvals.rules import SamePerson
from shared.testing import Scene
from shared.testing.cast import alice, dana, dov

from .telling import (
    audited,
    decide,
    drew,
    mark,
    people,
    ready,
    taken_up,
)
from .walk import keys, kinds


@pytest.fixture(scope="session")
def furnish() -> Callable[[Scene], None]:
    return people


def suspend(scene: Scene, concern_id: str) -> None:
    """For the time being, by Drew and Dov."""
    reason = ProposeInterim(danger=True, reason="Somebody was hurt last night, and it goes on.")
    scene.do(propose_interim, drew, keys(scene), concern_id, reason)
    assert scene.do(approve_interim, dov, concern_id, "suspend") is True


def test_a_suspension_for_the_time_being_takes_two_and_ends_by_itself(scene: Scene) -> None:
    concern_id = taken_up(scene)
    reason = ProposeInterim(danger=True, reason="Somebody was hurt last night, and it goes on.")
    scene.do(propose_interim, drew, keys(scene), concern_id, reason)
    with pytest.raises(SamePerson):
        scene.do(approve_interim, drew, concern_id, "suspend")
    assert mark(scene) == Mark.NONE
    assert scene.do(approve_interim, dov, concern_id, "suspend") is True
    assert (mark(scene), kinds(scene)[-1]) == (Mark.SUSPENDED, "suspended")
    assert scene.ask(my_concern, alice, keys(scene), concern_id, now=scene.now).interim_until == scene.now + timedelta(
        14
    )

    scene.later(days=14, seconds=-1)
    scene.due()
    assert mark(scene) == Mark.SUSPENDED
    scene.later(seconds=1)
    scene.due()
    assert (mark(scene), kinds(scene)[-1]) == (Mark.NONE, "reinstated")
    assert audited(scene) == ()


def test_it_goes_on_only_when_two_people_looked_at_it_again(scene: Scene) -> None:
    concern_id = taken_up(scene)
    suspend(scene, concern_id)
    scene.later(days=10)
    assert scene.do(approve_interim, drew, concern_id, "keep") is False
    with pytest.raises(SamePerson):
        scene.do(approve_interim, drew, concern_id, "keep")
    assert scene.do(approve_interim, dov, concern_id, "keep") is True
    scene.later(days=13)
    scene.due()
    assert mark(scene) == Mark.SUSPENDED

    scene.do(approve_interim, drew, concern_id, "keep")
    scene.later(days=1)
    scene.due()
    assert mark(scene) == Mark.NONE
    suspend(scene, concern_id)
    assert (mark(scene), audited(scene)) == (Mark.SUSPENDED, ())


def test_it_is_lifted_by_two_as_soon_as_the_danger_is_over(scene: Scene) -> None:
    concern_id = taken_up(scene)
    suspend(scene, concern_id)
    scene.do(approve_interim, drew, concern_id, "lift")
    assert scene.do(approve_interim, dana, concern_id, "lift") is True

    assert (mark(scene), audited(scene)) == (Mark.NONE, ())


@pytest.mark.parametrize(
    ("outcome", "after"), [("no-breach", Mark.NONE), ("suspension", Mark.SUSPENDED), ("revocation", Mark.REVOKED)]
)
def test_a_decision_takes_the_place_of_a_suspension_for_the_time_being(scene: Scene, outcome: str, after: Mark) -> None:
    concern_id = ready(scene)
    suspend(scene, concern_id)
    decide(scene, concern_id, outcome)
    if outcome != "no-breach":
        scene.do(accept_ruling, alice, concern_id)
    assert mark(scene) == after

    scene.later(days=15)
    scene.due()
    assert (mark(scene), audited(scene)) == (after, ())


def test_nobody_suspends_themselves_or_where_they_have_a_tie(scene: Scene) -> None:
    concern_id = taken_up(scene)
    reason = ProposeInterim(danger=True, reason="Somebody was hurt last night, and it goes on.")
    boss = type(alice)("alice", dana.roles)
    with pytest.raises(OwnAffairs):
        scene.do(propose_interim, boss, keys(scene), concern_id, reason)
    scene.do(declare_tie, dov, concern_id)
    with pytest.raises(ConflictDeclared):
        scene.do(propose_interim, dov, keys(scene), concern_id, reason)
