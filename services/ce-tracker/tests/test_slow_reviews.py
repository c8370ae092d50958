"""Reviews that come late, are wrong, or are undone: the day on which hours were sent is what counts."""

from datetime import UTC, date, datetime
from typing import Any

import pytest

from ce_tracker.credits.commands import answer_question, claim_hours, withdraw_claim
from ce_tracker.credits.inputs import AnswerQuestion
from ce_tracker.credits.queries import own_credit_view
from ce_tracker.credits.rules import Step
from ce_tracker.review.commands import appeal_decision, decide_claim
from ce_tracker.review.inputs import AppealDecision, DecideClaim
from ce_tracker.review.rules import AppealIsLate, MoreThanSent, SomebodyElseDecides
from ce_tracker.years.queries import years_of
from ce_tracker.years.views import YearView
from shared.actor import Actor
from shared.refusals import NotFound
from shared.testing import Scene
from shared.testing.cast import alice, bob, dana, dov

from .walk import PAPER, certify, evening, recorded, turn

LAST_MINUTE = datetime(2027, 1, 1, 4, 59, tzinfo=UTC)
"""23:59 on the last day of 2026, where the agency is."""
LAST_DAY, WEEKS_LATER, GRACE = date(2026, 12, 31), date(2027, 5, 20), date(2027, 3, 31)
WORDS = "Your paper shows another day."


def send(scene: Scene, *, minutes: int = 720, at: date = LAST_MINUTE) -> str:
    """Alice's whole year 2026 in one claim, in its last minute."""
    scene.at(at)
    what = evening(date(2026, 11, 5), minutes, ethics=True)
    claim: str = scene.do(claim_hours, alice, None, what, PAPER, name=None)
    return claim


def decide(scene: Scene, claim: str, decision: Step, by: Actor = dana, **more: Any) -> None:
    said = {"words": WORDS} if decision != Step.ACCEPT else {}
    scene.do(decide_claim, by, claim, DecideClaim(decision=decision, **(said | more)))


def year(scene: Scene, number: int = 2026) -> YearView:
    return next(one for one in scene.ask(years_of, "alice", scene.now.date()) if one.year == number)


def said(scene: Scene) -> list[str]:
    return [f"{name} {body['year']}" for name, body, _ in recorded(scene, alice, covers=True)]


def settled(scene: Scene) -> list[dict[str, Any]]:
    return [body for name, body, _ in recorded(scene, alice) if name == "year-fulfilled"]


def test_sent_in_the_last_minute_and_reviewed_weeks_later_the_year_is_fulfilled_on_its_last_day(scene: Scene) -> None:
    certify(scene, alice, date(2025, 9, 15))
    claim = send(scene)
    turn(scene, WEEKS_LATER)
    covered = year(scene)

    decide(scene, claim, Step.ACCEPT)

    assert (covered.covered, covered.covered_until, covered.phase) == (True, None, "past-grace")
    assert said(scene)[1:] == [
        "year-covered 2026",
        "year-missed 2026",
        "year-opened 2027",
        "year-progressed 2026",
        "year-fulfilled 2026",
    ]
    assert settled(scene)[0]["fulfilled_on"] == "2026-12-31"
    assert not year(scene).covered


def test_whoever_is_covered_is_not_told_that_time_is_short(scene: Scene) -> None:
    certify(scene, alice, date(2025, 9, 15))
    certify(scene, bob, date(2025, 9, 15))
    send(scene)

    turn(scene, date(2027, 1, 1))

    assert (scene.news_of(alice), scene.news_of(bob)) == ([], ["deadline-near"])


def test_a_wrong_refusal_and_an_appeal_lead_to_the_same_day(scene: Scene) -> None:
    certify(scene, alice, date(2025, 9, 15))
    claim = send(scene)
    turn(scene, WEEKS_LATER)
    decide(scene, claim, Step.NOT_COUNT)
    refused = year(scene)
    scene.later(days=10)
    scene.do(appeal_decision, alice, claim, AppealDecision(words="The day stands on its back."))
    appealed = year(scene)
    with pytest.raises(SomebodyElseDecides):
        decide(scene, claim, Step.ACCEPT)

    decide(scene, claim, Step.ACCEPT, by=dov)

    assert (refused.covered, refused.grace_until, refused.phase) == (False, date(2027, 6, 3), "grace")
    assert (appealed.covered, appealed.grace_until) == (True, date(2027, 6, 3))
    assert settled(scene)[0]["fulfilled_on"] == "2026-12-31"
    assert [one for one in said(scene) if "covered" in one] == [
        "year-covered 2026",
        "year-uncovered 2026",
        "year-covered 2026",
    ]


def test_an_appeal_is_ones_own_once_and_in_time(scene: Scene) -> None:
    certify(scene, alice, date(2025, 9, 15))
    claim = send(scene)
    turn(scene, date(2027, 1, 5))
    decide(scene, claim, Step.NOT_COUNT)
    with pytest.raises(NotFound):
        scene.do(appeal_decision, bob, claim, AppealDecision(words="…"))
    scene.later(days=60)
    scene.do(appeal_decision, alice, claim, AppealDecision(words="Please look at its back."))
    decide(scene, claim, Step.NOT_COUNT, by=dov)

    with pytest.raises(AppealIsLate):
        scene.do(appeal_decision, alice, claim, AppealDecision(words="And again."))


def test_after_its_last_day_a_decision_is_not_appealed(scene: Scene) -> None:
    certify(scene, alice, date(2025, 9, 15))
    claim = send(scene)
    decide(scene, claim, Step.NOT_COUNT)
    until = scene.ask(own_credit_view, alice, claim).appeal_until
    scene.later(days=61)

    assert until == date(2027, 3, 1)
    with pytest.raises(AppealIsLate):
        scene.do(appeal_decision, alice, claim, AppealDecision(words="Please."))


def answer(scene: Scene, claim: str, **changes: Any) -> None:
    kept = scene.ask(own_credit_view, alice, claim)
    what = {"title": kept.title, "provider": kept.provider, "taken_on": kept.taken_on, "minutes": kept.minutes}
    scene.do(answer_question, alice, claim, AnswerQuestion(**(what | {"ethics": True} | changes)), None)


def test_a_placeholder_that_is_rewritten_months_later_does_not_count_for_the_first_day(scene: Scene) -> None:
    certify(scene, alice, date(2025, 9, 15))
    claim = send(scene, minutes=15)
    turn(scene, date(2027, 1, 3))
    decide(scene, claim, Step.ASK_FOR_MORE)
    scene.at(WEEKS_LATER)
    answer(scene, claim, title="Something else altogether", minutes=720)

    decide(scene, claim, Step.ACCEPT)

    assert settled(scene) == []
    [(name, body, _)] = recorded(scene, alice)[-1:]
    assert (name, body["returned_on"]) == ("year-returned", WEEKS_LATER.isoformat())


@pytest.mark.parametrize(("changes", "as_first"), [({}, False), ({"title": "Listening  again"}, True)])
def test_a_question_answered_late_keeps_the_first_day(scene: Scene, changes: dict[str, str], as_first: bool) -> None:
    """The same again, with another paper; or in other words, when the reviewer says that it is the same."""
    certify(scene, alice, date(2025, 9, 15))
    claim = send(scene)
    turn(scene, date(2027, 1, 3))
    decide(scene, claim, Step.ASK_FOR_MORE)
    asked = year(scene)
    scene.at(WEEKS_LATER)
    answer(scene, claim, **changes)

    decide(scene, claim, Step.ACCEPT, as_first=as_first)

    assert (asked.covered, asked.covered_until) == (True, date(2027, 1, 17))
    assert settled(scene)[0]["fulfilled_on"] == "2026-12-31"


def test_a_question_whose_last_day_has_passed_covers_no_more(scene: Scene) -> None:
    certify(scene, alice, date(2025, 9, 15))
    claim = send(scene)
    turn(scene, date(2027, 3, 20))
    decide(scene, claim, Step.ASK_FOR_MORE)
    scene.at(date(2027, 4, 3))
    on_the_last_day = year(scene)
    scene.at(date(2027, 4, 4))

    assert (on_the_last_day.covered, year(scene).covered) == (True, False)


def test_a_part_counts_for_what_it_is(scene: Scene) -> None:
    certify(scene, alice, date(2025, 9, 15))
    claim = send(scene)
    with pytest.raises(MoreThanSent):
        decide(scene, claim, Step.ACCEPT, counted=720, words=WORDS)

    decide(scene, claim, Step.ACCEPT, counted=700, words=WORDS)

    credit = scene.ask(own_credit_view, alice, claim)
    assert (credit.counted, credit.reason, [one.minutes for one in credit.shares]) == (700, WORDS, [700])
    assert year(scene).missing == 20


def test_what_is_taken_back_covers_no_more(scene: Scene) -> None:
    certify(scene, alice, date(2025, 9, 15))
    claim = send(scene)
    turn(scene, WEEKS_LATER)

    scene.do(withdraw_claim, alice, claim)

    assert (year(scene).covered, year(scene).grace_until) == (False, GRACE)
