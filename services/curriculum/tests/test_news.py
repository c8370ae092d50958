"""Whoever is touched by what somebody else decides is told, in the same transaction."""

from curriculum.applications.commands import decide_application
from curriculum.applications.inputs import DecideApplication
from curriculum.attendance.rules import Presence
from curriculum.practice.commands import plan_session
from shared.testing import Scene
from shared.testing.cast import alice, dana, femi

from .walk import Given, bea, evening


def test_an_application_is_told_to_who_leads_the_group_and_its_decision_to_who_applied(
    scene: Scene, given: Given
) -> None:
    application = given.applied(given.cohort())
    assert scene.news_of(femi)[-1] == "answer-needed" and "appointment-set" in scene.news_of(femi)

    refusal = DecideApplication(decision="refuse", reasons="Full.", way_back="In spring.")
    given.do(decide_application, femi, given.keys, application, refusal)

    assert scene.news_of(alice) == ["request-decided"]


def test_a_planned_session_is_told_to_all_who_are_still_in_training(scene: Scene, given: Given) -> None:
    cohort = given.cohort()
    given.studying(cohort)

    given.do(plan_session, dana, cohort, evening(scene, days=2))

    assert scene.news_of(alice) == ["request-decided", "appointment-set"]


def test_whoever_missed_a_session_is_told_of_it_and_of_its_make_up_date(scene: Scene, given: Given) -> None:
    cohort = given.cohort()
    there, away = given.studying(cohort, alice), given.studying(cohort, bea)
    first = given.session(cohort)
    given.attendance(first, there)
    given.attendance(first, away, Presence.MISSED)

    given.do(plan_session, femi, cohort, evening(scene, days=2, makes_up=first))

    assert scene.news_of(alice) == ["request-decided"]
    assert scene.news_of(bea) == ["request-decided", "decision-made", "appointment-set"]
