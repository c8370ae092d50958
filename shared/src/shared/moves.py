"""A state machine as a table that can be seen: from a state, by a verb, to a state. What is not in it is refused."""

from collections.abc import Iterator, Mapping
from enum import StrEnum
from typing import Generic, TypeVar

from shared.refusals import Refusal

State = TypeVar("State", bound=StrEnum)
Verb = TypeVar("Verb", bound=str)


class Moves(Generic[State, Verb]):
    """`Moves({(State.OPEN, "submit"): State.SUBMITTED}, otherwise=SittingOver)`."""

    def __init__(self, table: Mapping[tuple[State, Verb], State], *, otherwise: type[Refusal]) -> None:
        self._table = dict(table)
        self._otherwise = otherwise

    def after(self, state: State, verb: Verb) -> State:
        """The state that follows. Raises `otherwise` where the verb is forbidden."""
        if (state, verb) not in self._table:
            raise self._otherwise
        return self._table[state, verb]

    def allow(self, state: State, verb: Verb) -> bool:
        return (state, verb) in self._table

    def __iter__(self) -> Iterator[tuple[State, Verb, State]]:
        """Every allowed move: from, verb, to."""
        return ((state, verb, to) for (state, verb), to in self._table.items())
