from datetime import timedelta

import pytest

from curriculum.cohorts.models import Actor
from curriculum.practice.commands.plan_session import plan_session
from curriculum.practice.commands.record_attendance import record_attendance
from curriculum.practice.models import Seen, SessionPlan, Sheet
from curriculum.practice.queries.sessions import show_practice, show_sheet
from curriculum.practice.rules import NotAFacilitatorHere, NotHeldYet, NothingToMakeUp
from shared.refusals import NotFound
from shared.testing import NOW

from .walk import FEMI, Given


def minutes(given: Given, person: str = "alice") -> int:
    found: int = given.ask(show_practice, person, NOW).minutes
    return found


def test_minutes_count_for_those_who_were_there(given: Given) -> None:
    cohort = given.cohort()
    training = given.studying(cohort)

    given.attendance(given.session(cohort, 90), training)
    given.attendance(given.session(cohort, 120), training, "part", 40)
    given.attendance(given.session(cohort, 120), training, "missed")

    assert minutes(given) == 130


def test_a_missed_session_is_made_up_on_another_date(given: Given) -> None:
    cohort = given.cohort()
    training = given.studying(cohort)
    first = given.session(cohort)
    given.attendance(first, training, "missed")

    given.attendance(given.session(cohort, makes_up=first), training)

    assert minutes(given) == 120
    states = [own.state for own in given.ask(show_practice, "alice", NOW).sessions]
    assert sorted(states) == ["attended", "made_up"]


def test_a_session_and_its_make_up_date_count_once(given: Given) -> None:
    cohort = given.cohort()
    training = given.studying(cohort)
    first = given.session(cohort)
    given.attendance(first, training)

    given.attendance(given.session(cohort, makes_up=first), training)

    assert minutes(given) == 120


def test_a_slip_is_put_right(given: Given) -> None:
    cohort = given.cohort()
    training = given.studying(cohort)
    session = given.session(cohort)
    given.attendance(session, training)

    given.attendance(session, training, "missed")

    assert minutes(given) == 0


def test_minutes_that_no_cps_led_do_not_count(given: Given) -> None:
    cohort = given.cohort(cps=False)
    training = given.studying(cohort)

    given.attendance(given.session(cohort), training)

    assert minutes(given) == 0


def test_attendance_waits_until_the_session_has_begun(given: Given) -> None:
    cohort = given.cohort()
    training = given.studying(cohort)
    ahead = SessionPlan(title="Later", place="Here", starts_at=NOW + timedelta(days=1), minutes=60, led_by="femi")
    session = given.do(plan_session, cohort, FEMI, ahead, now=NOW)

    with pytest.raises(NotHeldYet):
        given.attendance(session, training)


def test_a_facilitator_of_another_group_writes_nothing_down(given: Given) -> None:
    cohort = given.cohort("femi")
    training = given.studying(cohort)
    session = given.session(cohort)
    given.cohort("gil")
    sheet = Sheet(people={training: Seen(presence="attended")})

    with pytest.raises(NotFound):
        given.do(record_attendance, session, Actor(person_id="gil"), sheet, now=NOW)
    with pytest.raises(NotFound):
        given.ask(show_sheet, session, Actor(person_id="gil"), NOW)


def test_people_of_another_group_cannot_be_written_down(given: Given) -> None:
    elsewhere = given.studying(given.cohort(), "bea")
    session = given.session(given.cohort())

    with pytest.raises(NotFound):
        given.attendance(session, elsewhere)


def test_a_session_is_led_by_a_facilitator_of_the_group(given: Given) -> None:
    cohort = given.cohort()
    plan = SessionPlan(title="A", place="B", starts_at=NOW, minutes=60, led_by="gil")

    with pytest.raises(NotAFacilitatorHere):
        given.do(plan_session, cohort, FEMI, plan, now=NOW)


def test_a_make_up_date_is_for_a_session_of_the_same_group(given: Given) -> None:
    other = given.session(given.cohort())
    plan = SessionPlan(title="A", place="B", starts_at=NOW, minutes=60, led_by="femi", makes_up=other)

    with pytest.raises(NothingToMakeUp):
        given.do(plan_session, given.cohort(), FEMI, plan, now=NOW)
