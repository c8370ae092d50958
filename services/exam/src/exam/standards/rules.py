"""The steps of a panel that sets the pass mark, by a modified Angoff procedure."""

from collections.abc import Collection
from datetime import date
from enum import StrEnum
from typing import Literal

from shared.moves import Moves
from shared.refusals import N_, Conflict, Invalid


class State(StrEnum):
    """TALKING: round one is shown and talked about. PROPOSED: two people have not yet said that it holds."""

    GATHERING = "gathering"
    TRAINING = "training"
    ROUND_ONE = "round-one"
    TALKING = "talking"
    ROUND_TWO = "round-two"
    PROPOSED = "proposed"
    IN_FORCE = "in-force"
    SET_ASIDE = "set-aside"


class Round(StrEnum):
    TRAINING = "training"
    ONE = "one"
    TWO = "two"


ROUNDS = {State.TRAINING: Round.TRAINING, State.ROUND_ONE: Round.ONE, State.ROUND_TWO: Round.TWO}
"""Where the judges estimate, each alone."""


class NotAtThisStep(Conflict):
    slug = "not-at-this-step"
    sentence = N_("The panel is at another step by now. Please look again.")


class NothingToRate(Conflict):
    slug = "nothing-to-rate"
    sentence = N_("There is no published form yet, so there is nothing to estimate.")


class AnotherDay(Conflict):
    slug = "another-day"
    sentence = N_("The first person named another day. Please give the same one, or take the first word back.")


class DayHasCome(Invalid):
    slug = "day-has-come"
    sentence = N_("A pass mark begins on a later day, so that nobody begins under one and ends under another.")


Step = Literal["train", "begin-round-one", "talk", "begin-round-two", "propose"]
Verb = Literal[Step, "lock", "set-aside"]
_SET_ASIDE: dict[tuple[State, Verb], State] = {
    (state, "set-aside"): State.SET_ASIDE for state in State if state not in (State.IN_FORCE, State.SET_ASIDE)
}
MOVES: Moves[State, Verb] = Moves(
    {
        (State.GATHERING, "train"): State.TRAINING,
        (State.TRAINING, "begin-round-one"): State.ROUND_ONE,
        (State.ROUND_ONE, "talk"): State.TALKING,
        (State.TALKING, "begin-round-two"): State.ROUND_TWO,
        (State.ROUND_TWO, "propose"): State.PROPOSED,
        (State.PROPOSED, "lock"): State.IN_FORCE,
        **_SET_ASIDE,
    },
    otherwise=NotAtThisStep,
)


def refuse_unless_anything_to_rate(asked: Collection[object]) -> None:
    if not asked:
        raise NothingToRate


def refuse_unless_same_day(named: date, before: date | None) -> None:
    if named != before:
        raise AnotherDay


def refuse_unless_later(effective_from: date, today: date) -> None:
    if effective_from <= today:
        raise DayHasCome("effective_from")
