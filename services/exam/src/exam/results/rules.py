"""Passed or not yet passed."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from typing import Literal

from exam.attempts.rules import Part
from shared.moves import Moves
from shared.refusals import N_, Conflict, NotAllowed


class Outcome(StrEnum):
    """Of a part, or of the examination; the examination as a whole is never not taken."""

    PASSED = "passed"
    NOT_YET = "not_yet_passed"
    NOT_TAKEN = "not_taken"


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


@dataclass(frozen=True)
class Points:
    """What the answer to one item reached of the highest, and how many points the item is worth."""

    reached: float
    highest: float
    worth: int


def share(items: Collection[Points]) -> Fraction:
    """Of all points that could be had."""
    points = sum(Fraction(one.reached) / Fraction(one.highest) * one.worth for one in items)
    return Fraction(points) / sum(one.worth for one in items)


def written_outcome(items: Collection[Points], pass_percent: int) -> Outcome:
    return Outcome.PASSED if share(items) * 100 >= pass_percent else Outcome.NOT_YET


def oral_outcome(rows: Mapping[str, float], standard: int) -> Outcome:
    """Every competency at standard."""
    return Outcome.PASSED if rows and all(score >= standard for score in rows.values()) else Outcome.NOT_YET


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


def weakest(shares: Mapping[str, Fraction], pass_percent: int) -> list[str]:
    """Domains below the mark, weakest first; where none is, the weakest one, so that a plan is never empty."""
    ordered = sorted(shares, key=lambda domain: (shares[domain], domain))
    return [domain for domain in ordered if shares[domain] * 100 < pass_percent] or ordered[:1]


def below(rows: Mapping[str, float], standard: int) -> list[str]:
    return [row for row, score in rows.items() if score < standard]
