"""Passed or not yet passed."""

from collections.abc import Collection, Mapping
from enum import StrEnum
from typing import Literal

from exam.attempts.rules import Part
from exam.score_runs.rules import Outcome
from shared.moves import Moves
from shared.refusals import N_, Conflict, NotAllowed


class State(StrEnum):
    """WITHDRAWN: it was released and no longer stands, or it was a draft that was wrong."""

    DRAFT = "draft"
    RELEASED = "released"
    WITHDRAWN = "withdrawn"


class ScoredByYou(NotAllowed):
    slug = "scored-by-you"
    sentence = N_("You have scored a part of this, so two others release it.")


class NotAtThisStep(Conflict):
    slug = "not-at-this-step"
    sentence = N_("This result is at another step now. Please look at it again.")


MOVES: Moves[State, Literal["release", "withdraw"]] = Moves(
    {
        (State.DRAFT, "release"): State.RELEASED,
        (State.DRAFT, "withdraw"): State.WITHDRAWN,
        (State.RELEASED, "withdraw"): State.WITHDRAWN,
    },
    otherwise=NotAtThisStep,
)
"""Each needs two administrators."""


def refuse_if_scored_by(person_id: str, examiners: Collection[str]) -> None:
    """Whoever scored a part has said what they think of it; others look at the whole."""
    if person_id in examiners:
        raise ScoredByYou


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
