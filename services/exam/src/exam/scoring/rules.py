"""Scoring by people: blind in pairs, and a third where two see too differently."""

import hashlib
from collections.abc import Collection, Mapping
from enum import StrEnum
from typing import Literal

from exam.attempts.rules import Part as Part
from shared.moves import Moves
from shared.refusals import N_, Conflict, Invalid, NotFound

Scores = Mapping[str, int]
ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ"


class State(StrEnum):
    WAITING = "waiting"
    ADJUDICATION = "adjudication"
    SETTLED = "settled"
    CLOSED = "closed"


MOVES: dict[State, tuple[State, ...]] = {
    State.WAITING: (State.ADJUDICATION, State.SETTLED, State.CLOSED),
    State.ADJUDICATION: (State.SETTLED, State.CLOSED),
    State.SETTLED: (State.CLOSED,),
    State.CLOSED: (),
}
"""CLOSED: the sitting was voided, so nobody has to score it."""


class RatingState(StrEnum):
    OPEN = "open"
    COMMITTED = "committed"


RATING_MOVES: dict[RatingState, tuple[RatingState, ...]] = {
    RatingState.OPEN: (RatingState.COMMITTED,),
    RatingState.COMMITTED: (RatingState.COMMITTED,),
}
"""Committed scores may be changed until somebody else opens the same answer; then they are frozen."""


class Frozen(Conflict):
    slug = "scores-frozen"
    sentence = N_("Another examiner has opened this one, so your scores stand as they are.")


class NotYours(NotFound):
    slug = "not-found"


class EveryRow(Invalid):
    slug = "every-row"
    sentence = N_("Please choose a level in this row.")


class ResultDrafted(Conflict):
    slug = "result-drafted"
    sentence = N_("A result was made from this already. Withdraw the result instead; that needs two people.")


class PartState(StrEnum):
    """Of a part of which everything is scored. KEPT: until the other part is there."""

    WAITING = "waiting"
    KEPT = "kept"
    DRAFTED = "drafted"
    WITHDRAWN = "withdrawn"


PartVerb = Literal["keep", "draft", "reconsider", "withdraw", "draft_again"]
PART_MOVES: Moves[PartState, PartVerb] = Moves(
    {
        (PartState.WAITING, "keep"): PartState.KEPT,
        (PartState.WAITING, "draft"): PartState.DRAFTED,
        (PartState.KEPT, "draft"): PartState.DRAFTED,
        (PartState.KEPT, "reconsider"): PartState.WAITING,
        (PartState.DRAFTED, "withdraw"): PartState.WITHDRAWN,
        (PartState.WITHDRAWN, "draft_again"): PartState.WAITING,
    },
    otherwise=ResultDrafted,
)


def move(state: str, to: State) -> State:
    if to not in MOVES[State(state)]:
        raise Frozen
    return to


def place_of(state: str, taken: Collection[int]) -> int:
    """The free place for somebody who opens a task: first or second while it waits, third in adjudication."""
    free = [3] if state == State.ADJUDICATION else [1, 2] if state == State.WAITING else []
    left = [place for place in free if place not in taken]
    if not left:
        raise NotYours
    return left[0]


def refuse_unless_revisable(rating: str, opened_by_others: bool) -> None:
    if rating == RatingState.COMMITTED and opened_by_others:
        raise Frozen


def refuse_unless_complete(scores: Scores, levels: Mapping[str, Collection[int]]) -> None:
    """Every row of the rubric has one of its own levels, and there is no other row."""
    for row, allowed in levels.items():
        if scores.get(row) not in allowed:
            raise EveryRow(f"scores.{row}")
    if set(scores) != set(levels):
        raise EveryRow


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


def code_of(task_id: str) -> str:
    """What an examiner calls it by; it leads back to nobody."""
    number = int.from_bytes(hashlib.sha256(task_id.encode()).digest()[:8])
    letters = []
    for _ in range(6):
        number, letter = divmod(number, len(ALPHABET))
        letters.append(ALPHABET[letter])
    return "".join(letters[:3]) + "-" + "".join(letters[3:])
