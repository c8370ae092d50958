"""The order of the modules: which one somebody may open, and where what they do is written down."""

from dataclasses import dataclass
from typing import Literal

from shared.refusals import N_, NotAllowed

ModuleState = Literal["completed", "here", "locked", "open"]
FIRST = 1
"""Open to everybody, so that one can see what the training is like."""


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

    training: str | None = None
    """The state of their training, if they have a place."""
    completed: frozenset[int] = frozenset()
    teaches: bool = False

    @property
    def here(self) -> int | None:
        """The module that is next: the first one not completed."""
        if self.training != "studying":
            return None
        return next(number for number in range(1, len(self.completed) + 2) if number not in self.completed)

    def state_of(self, number: int) -> ModuleState:
        if number in self.completed:
            return "completed"
        if self.teaches or self.training == "completed":
            return "open"
        if number == self.here:
            return "here"
        return "open" if number == FIRST else "locked"

    def keeps(self, number: int) -> bool:
        """Whether what they do in this module is written down."""
        return self.training in ("studying", "completed") and self.state_of(number) != "locked"


def check_readable(reader: Reader, number: int) -> None:
    if reader.state_of(number) != "locked":
        return
    if reader.training is None:
        raise PlaceFirst
    if reader.training == "admitted":
        raise CommitmentFirst
    raise ModuleLocked(opened_by=number - 1)


def check_studying(reader: Reader, number: int) -> None:
    """For what is written down: only those with a place, and only after the commitment."""
    if reader.training is None:
        raise PlaceFirst
    if reader.training == "admitted":
        raise CommitmentFirst
    check_readable(reader, number)
