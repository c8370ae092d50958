from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as some

from registry.conditions.rules import Outcome
from registry.path.rules.next_step import STEPS, next_step
from registry.path.rules.stop_states import stop_states
from registry.path.rules.what_is_seen import Seen
from registry.path.views import NextStep
from registry.statuses.rules.public_status import Kind
from registry.years.rules import State

DAY = date(2026, 5, 1)
STUDYING = Seen(admitted=True, promised=True, modules_completed=6)
TRAINED = replace(STUDYING, trained_on=DAY)
PASSED = replace(TRAINED, outcome=Outcome.PASSED, passed_on=DAY)
CERTIFIED = replace(PASSED, committed_on=DAY, granted_on=DAY, status=Kind.ACTIVE, year=2026)
CASES = [
    # what we know, the one next step, the stop where they are
    (Seen(), "apply", "training"),
    (Seen(admitted=True), "training-commitment", "training"),
    (STUDYING, "next-module", "training"),
    (TRAINED, "examination", "examination"),
    (replace(TRAINED, written_sent=True), "examination", "examination"),
    (replace(TRAINED, written_sent=True, oral_sent=True), "wait-for-result", "examination"),
    (replace(TRAINED, outcome=Outcome.NOT_YET_PASSED), "study-plan", "examination"),
    (PASSED, "sign", "commitment"),
    (replace(PASSED, committed_on=DAY), "wait-for-certificate", "certified"),
    (replace(TRAINED, committed_on=DAY), "examination", "examination"),  # signed early
    (CERTIFIED, "enjoy", "years"),
    (replace(CERTIFIED, year_state=State.OPEN), "continue", "years"),
    (replace(CERTIFIED, year_state=State.FULFILLED), "enjoy", "years"),
    (replace(CERTIFIED, status=Kind.GRACE, until=DAY, year_state=State.MISSED), "make-up-hours", "years"),
    (replace(CERTIFIED, status=Kind.GRACE, until=DAY, covered=True), "looked-at", "years"),
    (replace(CERTIFIED, status=Kind.GRACE), "looked-at", "years"),  # the grace is over: only what waits carries it
    (replace(CERTIFIED, status=Kind.INACTIVE, year_state=State.MISSED), "return", "years"),
    (replace(CERTIFIED, status=Kind.RETIRED, year_state=State.MISSED), "rest", "years"),
    (replace(CERTIFIED, status=Kind.SUSPENDED), "talk", "years"),
    (replace(CERTIFIED, status=Kind.REVOKED), "talk", "years"),
    (replace(CERTIFIED, status=Kind.CHECKING), "ask-us", "years"),
    (replace(STUDYING, being_checked=True), "ask-us", "training"),
]


@pytest.mark.parametrize(("seen", "slug", "here"), CASES, ids=[f"{case[1]}-{case[2]}" for case in CASES])
def test_the_one_next_step(seen: Seen, slug: str, here: str) -> None:
    assert next_step(seen).slug == slug
    assert stop_states(seen)[here] == "here"


@given(
    some.builds(
        Seen,
        status=some.none() | some.sampled_from(Kind),
        granted_on=some.none() | some.just(DAY),
        trained_on=some.none() | some.just(DAY),
        passed_on=some.none() | some.just(DAY),
        committed_on=some.none() | some.just(DAY),
    )
)
def test_everybody_has_one_step_and_stands_at_one_stop(seen: Seen) -> None:
    states = stop_states(seen)

    assert next_step(seen).url.startswith("/")
    assert list(states.values()).count("here") + list(states.values()).count("checking") in (1, 2)


def test_every_step_has_a_name_of_its_own() -> None:
    slugs = [step.slug for step in STEPS]

    assert len(slugs) == len(set(slugs))


def test_a_step_is_told_in_the_readers_language_with_its_day() -> None:
    step = next(step for step in STEPS if step.slug == "make-up-hours")
    told = NextStep(
        title=step.title,
        words=step.words,
        values={"year": "2026", "until": date(2027, 3, 31)},
        url=step.url,
        label=step.label,
    ).said_in("es")

    assert told.title == "Complete las horas que faltan"
    assert "31 de marzo de 2027" in told.words and "2026" in told.words
