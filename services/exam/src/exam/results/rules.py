"""Passed or not yet passed."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Literal

from exam.attempts.rules import Part
from exam.score_runs.rules import Outcome
from shared.moves import Moves
from shared.refusals import N_, Conflict


class State(StrEnum):
    """WITHDRAWN: it was released and no longer stands, or it was a draft that was returned."""

    DRAFT = "draft"
    RELEASED = "released"
    WITHDRAWN = "withdrawn"


class NotAtThisStep(Conflict):
    slug = "not-at-this-step"
    sentence = N_("This result is at another step now. Please look at it again.")


class AnotherDraft(Conflict):
    slug = "another-draft"
    sentence = N_("Another result of this person waits for its release. Please decide that one first.")


class PartNotPassed(Conflict):
    slug = "part-not-passed"
    sentence = N_("Only a part that is passed goes out on its own. Otherwise one result says both.")


MOVES: Moves[State, Literal["release", "return", "withdraw", "rescore"]] = Moves(
    {
        (State.DRAFT, "release"): State.RELEASED,
        (State.DRAFT, "return"): State.WITHDRAWN,
        (State.DRAFT, "rescore"): State.WITHDRAWN,
        (State.RELEASED, "withdraw"): State.WITHDRAWN,
        (State.RELEASED, "rescore"): State.RELEASED,
    },
    otherwise=NotAtThisStep,
)
"""Each needs two administrators. A released result that is rescored stands until the new one is released."""


def outcome(written: Outcome, oral: Outcome) -> Outcome:
    """Passed only while both parts are."""
    return Outcome.PASSED if written == oral == Outcome.PASSED else Outcome.NOT_YET


def ready(scored: Mapping[Part, Outcome], stands: Mapping[Part, bool], under_way: Mapping[Part, bool]) -> bool:
    """Whether a result can be drafted. `scored`: the outcome of each part scored and not yet in a result.

    Both parts decided, or one not yet passed while the other is not being scored: then nobody waits for news.
    """
    if not scored:
        return False
    other = [part for part in Part if part not in scored]
    if not other or stands[other[0]]:
        return True
    return Outcome.NOT_YET in scored.values() and not under_way[other[0]]


def part_outcome(scored: Outcome | None, stands: bool) -> Outcome:
    return scored or (Outcome.PASSED if stands else Outcome.NOT_TAKEN)


def refuse_unless_passed(outcome: Outcome) -> None:
    """Of a part that is released on its own."""
    if outcome != Outcome.PASSED:
        raise PartNotPassed
