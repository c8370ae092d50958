"""A group with people in it is called off: they hear why, keep all that they did, and go on in another group."""

import pytest

from curriculum.cohorts.inputs import CallOffCohort
from curriculum.cohorts.rules import CohortFull, GroupTakesPlace
from curriculum.groups.commands import call_off_group
from curriculum.practice.commands import plan_session
from curriculum.practice.queries import my_practice
from curriculum.practice.rules import OwnState
from curriculum.trainings.commands import join_group
from shared.refusals import NotFound
from shared.testing import Scene
from shared.testing.cast import alice, dana, femi

from .walk import Given, bea, evening

FLOOD = CallOffCohort(reason="Harbor Room is flooded.")


@pytest.fixture
def cohort(given: Given) -> str:
    return given.cohort()


def test_everybody_hears_of_it_and_reads_why(scene: Scene, given: Given, cohort: str) -> None:
    given.studying(cohort)
    page = f"/curriculum/teaching/{cohort}/call-off"
    assert "1 person has a place in it." in scene.read(page, as_=dana)

    assert scene.send(page, {"reason": FLOOD.reason}, as_=dana).status_code == 303

    assert scene.news_of(alice)[-1] == "appointment-called-off"
    assert scene.news_of(femi)[-1] == "appointment-changed"
    for place in ("/curriculum/cohorts", f"/curriculum/teaching/{cohort}"):
        assert FLOOD.reason in scene.read(place, as_=alice if "teaching" not in place else dana)
    assert "Your group does not take place" in scene.read("/curriculum", as_=alice)


def test_its_sessions_are_called_off_and_what_was_held_stays(scene: Scene, given: Given, cohort: str) -> None:
    training_id = given.studying(cohort)
    held = given.session(cohort, 90)
    given.attendance(held, training_id)
    given.do(plan_session, femi, cohort, evening(scene, days=7))

    given.do(call_off_group, dana, cohort, FLOOD)

    assert [own.state for own in given.ask(my_practice, alice).sessions] == [OwnState.ATTENDED, OwnState.CALLED_OFF]


def test_one_goes_on_in_another_group_with_all_that_one_did(scene: Scene, given: Given, cohort: str) -> None:
    training_id, other = given.studying(cohort), given.cohort()
    given.attendance(given.session(cohort, 90), training_id)
    given.do(call_off_group, dana, cohort, FLOOD)
    assert f"/curriculum/cohorts/{other}/join" in scene.read("/curriculum/cohorts", as_=alice)

    assert scene.send(f"/curriculum/cohorts/{other}/join", as_=alice).status_code == 303

    seat, practice = given.seat(), given.ask(my_practice, alice)
    assert (seat.training_id, seat.cohort_id, seat.state) == (training_id, other, "studying")
    assert (practice.minutes, [own.state for own in practice.sessions]) == (90, [OwnState.ATTENDED])
    assert scene.news_of(femi)[-1] == "answer-needed"
    given.attendance(given.session(other, 30), training_id)
    assert given.seat().practice_minutes == 120


def test_nobody_leaves_a_group_that_takes_place(given: Given, cohort: str) -> None:
    given.studying(cohort)

    with pytest.raises(GroupTakesPlace):
        given.do(join_group, alice, given.cohort())
    with pytest.raises(NotFound):
        given.do(join_group, bea, cohort)


def test_a_full_group_takes_nobody_more(given: Given, cohort: str) -> None:
    given.studying(cohort)
    full = given.cohort(places=1)
    given.studying(full, bea)
    given.do(call_off_group, dana, cohort, FLOOD)

    with pytest.raises(CohortFull):
        given.do(join_group, alice, full)
