"""What two examiners come to who are blind to each other, and when a third is needed."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Literal

from shared.moves import Moves
from shared.refusals import N_, Conflict, NotFound

Scores = Mapping[str, int]


class State(StrEnum):
    """CLOSED: the sitting was voided, so nobody has to score it."""

    WAITING = "waiting"
    ADJUDICATION = "adjudication"
    SETTLED = "settled"
    CLOSED = "closed"


class TaskKind(StrEnum):
    """ANSWER: of a candidate. CALIBRATION, ANCHOR: a specimen, for one examiner; nobody's result depends on it."""

    ANSWER = "answer"
    CALIBRATION = "calibration"
    ANCHOR = "anchor"


class Settled(Conflict):
    slug = "scores-settled"
    sentence = N_("This one is settled already. Please look at it again.")


class NotYours(NotFound):
    slug = "not-found"


MOVES: Moves[State, Literal["adjudicate", "settle", "close"]] = Moves(
    {
        (State.WAITING, "adjudicate"): State.ADJUDICATION,
        (State.WAITING, "settle"): State.SETTLED,
        (State.WAITING, "close"): State.CLOSED,
        (State.ADJUDICATION, "settle"): State.SETTLED,
        (State.ADJUDICATION, "close"): State.CLOSED,
        (State.SETTLED, "close"): State.CLOSED,
    },
    otherwise=Settled,
)


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
