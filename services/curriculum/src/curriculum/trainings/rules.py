"""What a place in the training is, from the day of admission to the last day."""

from enum import StrEnum
from typing import Literal

from curriculum.cohorts.rules import MoveNotPossible
from shared.moves import Moves
from shared.refusals import N_, Conflict, Invalid


class State(StrEnum):
    ADMITTED = "admitted"
    STUDYING = "studying"
    COMPLETED = "completed"


class AlreadyInTraining(Conflict):
    slug = "already-in-training"
    sentence = N_("You have a place in the training already. You can go on where you stopped.")


class TrainingIsOver(Conflict):
    slug = "training-is-over"
    sentence = N_("Your training is complete, so you need no group any more.")


class OutdatedWording(Conflict):
    slug = "outdated-wording"
    sentence = N_("The wording changed while you were reading. Please read it again; then you can sign.")


class MoreThanThereAre(Invalid):
    slug = "more-than-there-are"
    sentence = N_("There are {available} modules. Please do not ask for more.")


MOVES: Moves[State, Literal["sign", "complete"]] = Moves(
    {(State.ADMITTED, "sign"): State.STUDYING, (State.STUDYING, "complete"): State.COMPLETED},
    otherwise=MoveNotPossible,
)


def refuse_if_admitted(*, has_seat: bool) -> None:
    if has_seat:
        raise AlreadyInTraining


def refuse_if_completed(state: State) -> None:
    if state == State.COMPLETED:
        raise TrainingIsOver


def refuse_unless_current(read: str, stands: str) -> None:
    """One signs the wording that one has read."""
    if read != stands:
        raise OutdatedWording


def refuse_unless_available(modules: int, available: int) -> None:
    if modules > available:
        raise MoreThanThereAre("modules", available=available)
