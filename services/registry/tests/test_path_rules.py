from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as some

from registry.path.models import NextStep
from registry.path.rules import STEPS, Seen, next_step, states

DAY = date(2026, 5, 1)
STUDYING = Seen(admitted=True, promised=True, modules_completed=6)
TRAINED = replace(STUDYING, trained_on=DAY, eligible=True)
PASSED = replace(TRAINED, outcome="passed", passed_on=DAY)
CERTIFIED = replace(PASSED, committed_on=DAY, granted_on=DAY, status="active", year=2026)
CASES = [
    # what we know, the one next step, the stop where they are
    (Seen(), "apply", "training"),
    (Seen(admitted=True), "training-commitment", "training"),
    (STUDYING, "next-module", "training"),
    (TRAINED, "examination", "examination"),
    (replace(TRAINED, written_sent=True), "examination", "examination"),
    (replace(TRAINED, written_sent=True, oral_sent=True), "wait-for-result", "examination"),
    (replace(TRAINED, outcome="not_yet_passed"), "study-plan", "examination"),
    (PASSED, "sign", "commitment"),
    (replace(PASSED, committed_on=DAY), "wait-for-certificate", "certified"),
    (replace(TRAINED, committed_on=DAY), "examination", "examination"),  # signed early
    (CERTIFIED, "enjoy", "years"),
    (replace(CERTIFIED, year_state="open"), "continue", "years"),
    (replace(CERTIFIED, year_state="fulfilled"), "enjoy", "years"),
    (replace(CERTIFIED, status="grace", year_state="missed"), "make-up-hours", "years"),
    (replace(CERTIFIED, status="inactive", year_state="missed"), "return", "years"),
    (replace(CERTIFIED, status="retired", year_state="missed"), "rest", "years"),
    (replace(CERTIFIED, status="suspended"), "talk", "years"),
    (replace(CERTIFIED, status="revoked"), "talk", "years"),
    (replace(CERTIFIED, status="checking"), "ask-us", "years"),
    (replace(STUDYING, being_checked=True), "ask-us", "training"),
]


@pytest.mark.parametrize(("seen", "slug", "here"), CASES, ids=[f"{case[1]}-{case[2]}" for case in CASES])
def test_the_one_next_step(seen: Seen, slug: str, here: str) -> None:
    assert next_step(seen).slug == slug
    assert states(seen)[here] == "here"


@given(
    some.builds(
        Seen,
        status=some.sampled_from((None, "active", "grace", "inactive", "retired", "checking", "suspended", "revoked")),
        granted_on=some.none() | some.just(DAY),
        trained_on=some.none() | some.just(DAY),
        passed_on=some.none() | some.just(DAY),
        committed_on=some.none() | some.just(DAY),
    )
)
def test_everybody_has_one_step_and_stands_at_one_stop(seen: Seen) -> None:
    told = states(seen)

    assert next_step(seen).url.startswith("/")
    assert list(told.values()).count("here") + list(told.values()).count("checking") in (1, 2)


def test_every_step_has_a_name_of_its_own() -> None:
    slugs = [step.slug for _, step in STEPS]

    assert len(slugs) == len(set(slugs))


def test_a_step_is_told_in_the_readers_language_with_its_day() -> None:
    step = next(step for _, step in STEPS if step.slug == "make-up-hours")
    told = NextStep(
        title=step.title,
        words=step.words,
        values={"year": "2026", "until": date(2027, 3, 31)},
        url=step.url,
        label=step.label,
    ).said_in("es")

    assert told.title == "Complete las horas que faltan"
    assert "31 de marzo de 2027" in told.words and "2026" in told.words
