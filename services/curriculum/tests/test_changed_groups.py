"""A group can be changed, and called off while nobody has a place; whom it touches hears of it."""

from datetime import timedelta

import pytest

from curriculum.applications.queries import my_application
from curriculum.applications.rules import State
from curriculum.cohorts.inputs import ChangeCohort
from curriculum.cohorts.queries import cohort
from curriculum.cohorts.rules import MoveNotPossible, NobodyLeads, PlacesTaken
from curriculum.groups.commands import change_group
from shared.testing import TODAY, Scene
from shared.testing.cast import alice, dana, femi

from .walk import Given, bea, gil


def change(*leaders: str, places: int = 12) -> ChangeCohort:
    return ChangeCohort(
        title="Summer group",
        place="Mill House",
        apply_until=TODAY + timedelta(days=20),
        starts_on=TODAY + timedelta(days=30),
        places=places,
        facilitators=leaders or ("femi",),
    )


def test_all_whom_it_touches_hear_of_a_change(scene: Scene, given: Given) -> None:
    given.introduced(gil)
    cohort_id = given.cohort()
    given.admitted(cohort_id, alice)
    given.applied(cohort_id, bea)

    given.do(change_group, dana, cohort_id, change("gil"))

    for person in (alice, bea, femi, gil):
        assert scene.news_of(person)[-1] == "appointment-changed"
    seen = scene.ask(cohort, cohort_id)
    assert (seen.title, [one.name for one in seen.facilitators]) == ("Summer group", ["Gil"])


def test_people_who_were_admitted_keep_their_place(given: Given) -> None:
    cohort_id = given.cohort()
    given.admitted(cohort_id, alice)
    given.admitted(cohort_id, bea)

    with pytest.raises(PlacesTaken):
        given.do(change_group, dana, cohort_id, change(places=1))


def test_a_group_is_led_by_somebody_who_may(given: Given) -> None:
    cohort_id = given.cohort()
    given.introduced(gil, cps=False)

    with pytest.raises(NobodyLeads):
        given.do(change_group, dana, cohort_id, change("gil"))


def test_whoever_applied_has_what_they_wrote_back(scene: Scene, given: Given) -> None:
    cohort_id, other = given.cohort(), given.cohort()
    given.applied(cohort_id)

    assert scene.send(f"/curriculum/teaching/{cohort_id}/call-off", {"reason": "A flood."}, as_=dana).status_code == 303

    mine = scene.ask(my_application, alice, given.keys)
    assert mine is not None and (mine.state, mine.answers.experience) == (State.DRAFT, "I have been there.")
    assert scene.news_of(alice) == ["appointment-called-off"]
    assert "Called off" in scene.read(f"/curriculum/teaching/{cohort_id}", as_=dana)
    assert given.applied(other)
    with pytest.raises(MoveNotPossible):
        given.do(change_group, dana, cohort_id, change())


def test_the_page_holds_what_the_group_is(scene: Scene, given: Given) -> None:
    page = scene.read(f"/curriculum/teaching/{given.cohort()}/change", as_=dana)

    assert 'value="Spring group"' in page and "It does not take place" in page
