"""The end of a facilitator's role: nobody is left with a session or a group that nobody leads, and nobody notices."""

import pytest

from curriculum.cohorts.inputs import ChangeCohort
from curriculum.cohorts.queries import facilitators_of, facilitators_to_name, led_cohort
from curriculum.cohorts.rules import NotIntroduced
from curriculum.groups.commands import change_group
from curriculum.practice.commands import call_off_session, plan_session
from curriculum.practice.inputs import CallOffSession
from curriculum.practice.queries import nobody_leads, sessions_nobody_leads
from curriculum.practice.rules import NotAFacilitatorHere
from shared.events import RoleEnded, RoleGiven
from shared.testing import Scene
from shared.testing.cast import alice, dana, femi

from .walk import Given, evening, gil

PAGE = "/curriculum/teaching/nobody-leads"
ENDED, GIVEN = (kind(person_id="femi", role="facilitator") for kind in (RoleEnded, RoleGiven))


@pytest.fixture
def cohort(given: Given) -> str:
    return given.cohort()


@pytest.fixture
def session_id(scene: Scene, given: Given, cohort: str) -> str:
    return given.do(plan_session, femi, cohort, evening(scene, days=7))


def waiting(scene: Scene) -> int:
    return scene.ask(nobody_leads).count


def change(scene: Scene, cohort: str, *leaders: str) -> ChangeCohort:
    group = scene.ask(led_cohort, dana, cohort)
    stands = {name: getattr(group, name) for name in ("title", "place", "apply_until", "starts_on", "places")}
    return ChangeCohort(**stands, facilitators=leaders)


def test_administrators_see_what_nobody_leads_any_more(
    scene: Scene, given: Given, cohort: str, session_id: str
) -> None:
    given.studying(cohort)
    assert (waiting(scene), "nobody leads" in scene.read("/curriculum/sessions", as_=alice)) == (0, False)
    assert "Every group and every session has somebody" in scene.read(PAGE, as_=dana)

    scene.hear(ENDED)

    assert waiting(scene) == 2
    page = scene.read(PAGE, as_=dana)
    assert f"/curriculum/teaching/sessions/{session_id}/change" in page and f"/teaching/{cohort}/change" in page
    assert "Who leads it is not settled yet." in scene.read("/curriculum/sessions", as_=alice)
    assert scene.ask(facilitators_of, cohort) == ()


def test_whoever_has_left_is_named_nowhere_anew(scene: Scene, given: Given, cohort: str, session_id: str) -> None:
    scene.hear(ENDED)

    with pytest.raises(NotAFacilitatorHere):
        given.do(plan_session, dana, cohort, evening(scene, days=8))
    with pytest.raises(NotIntroduced):
        given.do(change_group, dana, cohort, change(scene, cohort, "femi"))
    assert scene.ask(facilitators_to_name) == []


def test_naming_somebody_else_and_calling_off_are_ways_out(
    scene: Scene, given: Given, cohort: str, session_id: str
) -> None:
    given.introduced(gil)
    scene.hear(ENDED)

    given.do(change_group, dana, cohort, change(scene, cohort, "gil"))
    assert [one.id for one in scene.ask(sessions_nobody_leads).items] == [session_id]
    given.do(call_off_session, dana, session_id, CallOffSession(reason="Nobody is free."))

    assert waiting(scene) == 0


def test_a_session_of_whoever_leads_the_group_no_longer_is_seen_too(
    scene: Scene, given: Given, cohort: str, session_id: str
) -> None:
    given.introduced(gil)

    given.do(change_group, dana, cohort, change(scene, cohort, "gil"))

    assert waiting(scene) == 1
    assert "Nobody leads it" in scene.read(f"/curriculum/teaching/sessions/{session_id}/change", as_=dana)


def test_who_is_given_the_role_again_leads_again(scene: Scene, cohort: str, session_id: str) -> None:
    scene.hear(ENDED)
    scene.hear(GIVEN)

    assert waiting(scene) == 0
    assert [one.person_id for one in scene.ask(facilitators_of, cohort)] == ["femi"]


def test_another_role_changes_nothing(scene: Scene, cohort: str, session_id: str) -> None:
    scene.hear(RoleEnded(person_id="femi", role="employer"))

    assert waiting(scene) == 0
