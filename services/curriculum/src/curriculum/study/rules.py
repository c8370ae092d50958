"""The order of the modules: which one somebody may open, and where what they do is written down."""

from dataclasses import dataclass
from enum import StrEnum

from curriculum.trainings.rules import State
from shared.refusals import N_, NotAllowed

FIRST = 1
"""Open to everybody, so that one can see what the training is like."""


class ModuleState(StrEnum):
    COMPLETED = "completed"
    HERE = "here"
    LOCKED = "locked"
    OPEN = "open"


class CommitmentFirst(NotAllowed):
    slug = "commitment-first"
    sentence = N_("First comes the training commitment: fourteen promises to read and sign. Then the modules open.")


class ModuleLocked(NotAllowed):
    slug = "module-locked"
    sentence = N_("This module opens when you have finished module {opened_by}.")


class PlaceFirst(NotAllowed):
    slug = "place-first"
    sentence = N_("This module is for people in the training. Module 1 is open to all, and you can apply for a place.")


@dataclass(frozen=True)
class Reader:
    """Whoever opens a module, as far as its order looks at them."""

    training: State | None = None
    """Where their training stands, if they have a place."""
    completed: frozenset[int] = frozenset()
    teaches: bool = False

    @property
    def here(self) -> int | None:
        """The module that is next: the first one not completed."""
        if self.training != State.STUDYING:
            return None
        return next(number for number in range(1, len(self.completed) + 2) if number not in self.completed)

    def state_of(self, number: int) -> ModuleState:
        if number in self.completed:
            return ModuleState.COMPLETED
        if self.teaches or self.training == State.COMPLETED:
            return ModuleState.OPEN
        if number == self.here:
            return ModuleState.HERE
        return ModuleState.OPEN if number == FIRST else ModuleState.LOCKED

    def keeps(self, number: int) -> bool:
        """Whether what they do in this module is written down."""
        return self.training in (State.STUDYING, State.COMPLETED) and self.state_of(number) != ModuleState.LOCKED


def refuse_unless_readable(reader: Reader, number: int) -> None:
    if reader.state_of(number) != ModuleState.LOCKED:
        return
    _refuse_without_training(reader)
    raise ModuleLocked(opened_by=number - 1)


def refuse_unless_studying(reader: Reader, number: int) -> None:
    """For what is written down: only those with a place, and only after the commitment."""
    _refuse_without_training(reader)
    refuse_unless_readable(reader, number)


def _refuse_without_training(reader: Reader) -> None:
    if reader.training is None:
        raise PlaceFirst
    if reader.training == State.ADMITTED:
        raise CommitmentFirst
