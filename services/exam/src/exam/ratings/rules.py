"""What becomes of a task in an examiner's hands: scores are given, undone for a moment, and then they stand."""

from collections.abc import Collection, Mapping
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Literal

from exam.scoring.rules import NotYours, Scores, State, TaskKind
from shared.moves import Moves
from shared.refusals import N_, Conflict, Invalid


class Purpose(StrEnum):
    """For what somebody rates. An appeal has a first, a second and a third of its own."""

    FIRST = "first"
    SECOND = "second"
    THIRD = "third"
    CALIBRATION = "calibration"
    ANCHOR = "anchor"
    BACK_READ = "back_read"
    APPEAL = "appeal"


class ClaimState(StrEnum):
    """What has become of a task in somebody's hands. COMMITTED: scores are given and can be undone for a moment."""

    OPEN = "open"
    COMMITTED = "committed"
    STANDS = "stands"


class Frozen(Conflict):
    slug = "scores-frozen"
    sentence = N_(
        "You have given your scores. They can be undone for a minute, as long as no other examiner has opened this one."
    )


class NotUndone(Conflict):
    slug = "not-undone"
    sentence = N_("It is too late to undo this. A minute has gone by, or another examiner has opened this one.")


class EveryRow(Invalid):
    slug = "every-row"
    sentence = N_("Please choose a level in this row.")


class EvidenceNeeded(Invalid):
    slug = "evidence-needed"
    sentence = N_("Please say what your score rests on in this row. Somebody else may have to judge by it.")


MOVES: Moves[ClaimState, Literal["commit", "undo", "stand"]] = Moves(
    {
        (ClaimState.OPEN, "commit"): ClaimState.COMMITTED,
        (ClaimState.COMMITTED, "undo"): ClaimState.OPEN,
        (ClaimState.COMMITTED, "stand"): ClaimState.STANDS,
    },
    otherwise=Frozen,
)
UNDO_WITHIN = timedelta(minutes=1)


def undo_until(committed_at: datetime) -> datetime:
    """From then on the scores stand; they do so earlier where another examiner opens the same answer."""
    return committed_at + UNDO_WITHIN


def refuse_if_unjudged(unjudged: bool) -> None:
    """A talk of which too little was written down goes to no other examiner."""
    if unjudged:
        raise NotYours


def refuse_unless_undoable(claim: ClaimState, committed_at: datetime | None, *, now: datetime) -> None:
    if claim != ClaimState.COMMITTED or committed_at is None or now >= undo_until(committed_at):
        raise NotUndone


def rater_of(state: State, taken: Collection[int]) -> int:
    """As whom somebody opens a task: as first or second rater while it waits, as third in adjudication."""
    free = [3] if state == State.ADJUDICATION else [1, 2] if state == State.WAITING else []
    left = [rater for rater in free if rater not in taken]
    if not left:
        raise NotYours
    return left[0]


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


SPECIMENS: Mapping[TaskKind, Purpose] = {TaskKind.CALIBRATION: Purpose.CALIBRATION, TaskKind.ANCHOR: Purpose.ANCHOR}
SCORING = (Purpose.FIRST, Purpose.SECOND, Purpose.THIRD, Purpose.APPEAL)
"""What somebody's result depends on."""


def purpose_of(rater: int, anew: bool) -> Purpose:
    return Purpose.APPEAL if anew else (Purpose.FIRST, Purpose.SECOND, Purpose.THIRD)[rater - 1]
