"""Scoring by people: blind in pairs, and a third where two see too differently."""

from collections.abc import Collection, Mapping
from enum import StrEnum
from typing import Literal

from shared.moves import Moves
from shared.refusals import N_, Conflict, Invalid, NotFound

Scores = Mapping[str, int]


class State(StrEnum):
    """CLOSED: the sitting was voided, so nobody has to score it."""

    WAITING = "waiting"
    ADJUDICATION = "adjudication"
    SETTLED = "settled"
    CLOSED = "closed"


class Purpose(StrEnum):
    """For what somebody rates. An appeal has a first, a second and a third of its own."""

    FIRST = "first"
    SECOND = "second"
    THIRD = "third"
    CALIBRATION = "calibration"
    ANCHOR = "anchor"
    BACK_READ = "back_read"
    APPEAL = "appeal"


class RatingState(StrEnum):
    """Committed scores may be changed until somebody else opens the same answer; then they are frozen."""

    OPEN = "open"
    COMMITTED = "committed"


class Frozen(Conflict):
    slug = "scores-frozen"
    sentence = N_("Another examiner has opened this one, so your scores stand as they are.")


class NotYours(NotFound):
    slug = "not-found"


class EveryRow(Invalid):
    slug = "every-row"
    sentence = N_("Please choose a level in this row.")


class EvidenceNeeded(Invalid):
    slug = "evidence-needed"
    sentence = N_("Please say what you heard for this row. A third examiner may have to judge by it.")


MOVES: Moves[State, Literal["adjudicate", "settle", "close"]] = Moves(
    {
        (State.WAITING, "adjudicate"): State.ADJUDICATION,
        (State.WAITING, "settle"): State.SETTLED,
        (State.WAITING, "close"): State.CLOSED,
        (State.ADJUDICATION, "settle"): State.SETTLED,
        (State.ADJUDICATION, "close"): State.CLOSED,
        (State.SETTLED, "close"): State.CLOSED,
    },
    otherwise=Frozen,
)


def rater_of(state: State, taken: Collection[int]) -> int:
    """As whom somebody opens a task: as first or second rater while it waits, as third in adjudication."""
    free = [3] if state == State.ADJUDICATION else [1, 2] if state == State.WAITING else []
    left = [rater for rater in free if rater not in taken]
    if not left:
        raise NotYours
    return left[0]


def refuse_unless_revisable(rating: RatingState, opened_by_others: bool) -> None:
    if rating == RatingState.COMMITTED and opened_by_others:
        raise Frozen


def refuse_unless_complete(scores: Scores, levels: Mapping[str, Collection[int]]) -> None:
    """Every row of the rubric has one of its own levels, and there is no other row."""
    for row, allowed in levels.items():
        if scores.get(row) not in allowed:
            raise EveryRow(f"scores.{row}")
    if set(scores) != set(levels):
        raise EveryRow


def refuse_unless_evidenced(evidence: Mapping[str, str], rows: Collection[str]) -> None:
    """Nobody hears a talk twice: what was heard stands beside each score."""
    for row in rows:
        if not evidence.get(row, "").strip():
            raise EvidenceNeeded(f"evidence.{row}")


def disputed(first: Scores, second: Scores, standard: int) -> set[str]:
    """Rows more than one apart, or on different sides of the standard."""
    return {
        row
        for row in first
        if abs(first[row] - second[row]) > 1 or (first[row] >= standard) != (second[row] >= standard)
    }


def settle(first: Scores, second: Scores, standard: int, third: Scores | None = None) -> dict[str, float] | None:
    """The average of two; where they differ too much the third's score stands. None: a third is needed."""
    apart = disputed(first, second, standard)
    if apart and third is None:
        return None
    return {row: third[row] if third and row in apart else (first[row] + second[row]) / 2 for row in first}


def purpose_of(rater: int, anew: bool) -> Purpose:
    return Purpose.APPEAL if anew else (Purpose.FIRST, Purpose.SECOND, Purpose.THIRD)[rater - 1]
