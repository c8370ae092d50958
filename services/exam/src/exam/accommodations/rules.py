"""What can be asked for, who decides, and by when. Nobody is ever asked why."""

from collections.abc import Collection, Set
from datetime import datetime
from enum import StrEnum

from shared.refusals import N_, Conflict, Invalid


class State(StrEnum):
    ASKED = "asked"
    APPROVED = "approved"
    DECLINED = "declined"
    ENDED = "ended"


class Kind(StrEnum):
    TIME_1_25 = "time_1_25"
    TIME_1_5 = "time_1_5"
    TIME_2 = "time_2"
    UNLIMITED = "unlimited"
    BREAKS = "breaks"
    READ_ALOUD = "read_aloud"
    FORMAT = "format"
    READER = "reader"
    SCRIBE = "scribe"
    INTERPRETER = "interpreter"
    QUIET_ROOM = "quiet_room"


class DecidedHow(StrEnum):
    """OWN_WORD: as it was asked. SILENCE: nobody had decided in time."""

    OWN_WORD = "own_word"
    ADMINISTRATOR = "administrator"
    SILENCE = "silence"


MOVES: dict[State, tuple[State, ...]] = {
    State.ASKED: (State.APPROVED, State.DECLINED, State.ENDED),
    State.APPROVED: (State.ENDED,),
    State.DECLINED: (),
    State.ENDED: (),
}
"""ENDED: the person took it back. After DECLINED or ENDED they may ask again, which is a new row."""

TIMES: dict[str, int | None] = {"time_1_25": 125, "time_1_5": 150, "time_2": 200, "unlimited": None}
"""Percent of the usual time."""

SUPPORTS = ("breaks", "read_aloud", "format", "reader", "scribe", "interpreter", "quiet_room")
KINDS = (*TIMES, *SUPPORTS)

PNP = {
    "time_1_25": ("additional-testing-time", "multiplier: 1.25"),
    "time_1_5": ("additional-testing-time", "multiplier: 1.5"),
    "time_2": ("additional-testing-time", "multiplier: 2"),
    "unlimited": ("additional-testing-time", "unlimited"),
    "breaks": ("environment/breaks", "true"),
    "read_aloud": ("spoken", "computer-read-aloud"),
    "format": ("environment/description", "another format, such as paper or large print"),
    "reader": ("environment/description", "a person who reads aloud"),
    "scribe": ("environment/description", "a person who writes"),
    "interpreter": ("environment/description", "an interpreter in the room"),
    "quiet_room": ("environment/description", "a quiet room of one's own"),
}
"""Access for All PNP 3.0. It has no term for people who help: those stand under the description of the place."""

WHAT_TO_DO = {
    "breaks": N_("Breaks are taken whenever the candidate wants one. The time of a break does not count."),
    "reader": N_("A person comes along who reads aloud."),
    "scribe": N_("A person comes along who writes things down."),
    "interpreter": N_("An interpreter comes along. Speak to the candidate, not to the interpreter."),
    "quiet_room": N_("The talk is in a quiet room of its own."),
    "format": N_("The situation is handed over in another format, which we bring."),
    "read_aloud": N_("Read the situation aloud, and again when asked."),
}
"""What oral examiners are told: what to do, never why."""


class AlreadyDecided(Conflict):
    slug = "already-decided"
    sentence = N_("This has been decided already, or was taken back.")


class ReasonNeeded(Invalid):
    slug = "reason-needed"
    sentence = N_("Please say in plain words why not, and what we offer instead. The person reads this.")


class UnknownKind(Invalid):
    slug = "unknown-accommodation"
    sentence = N_("Please choose from the list. What is missing there, write in your own words.")


class OneTimeOnly(Invalid):
    slug = "one-time-only"
    sentence = N_("Please choose one answer about time.")


def move(state: str, to: State) -> State:
    if to not in MOVES[State(state)]:
        raise AlreadyDecided
    return to


def refuse_unless_askable(kinds: Collection[str]) -> None:
    if not set(kinds) <= set(KINDS):
        raise UnknownKind("supports")
    if sum(kind in TIMES for kind in kinds) > 1:
        raise OneTimeOnly("time")


def own_word_is_enough(kind: str, allowed: Set[str]) -> bool:
    return kind in allowed


def silence_approves(decide_by: datetime, now: datetime) -> bool:
    return now >= decide_by


def percent(approved: Collection[str]) -> int | None:
    """The most generous of what is approved; None is without a limit."""
    found = [TIMES[kind] for kind in approved if kind in TIMES]
    if None in found:
        return None
    return max([100, *(value for value in found if value is not None)])


def superseded(approved: Collection[str], newly: str) -> set[str]:
    """Approving one time ends the other."""
    return {kind for kind in approved if kind in TIMES and kind != newly} if newly in TIMES else set()


def let_go(live: Collection[str], wanted: Set[str]) -> set[str]:
    """What the person no longer ticks. An approved time stays until the new one they asked for is approved."""
    asks_time = any(kind in TIMES for kind in wanted)
    return {kind for kind in live if kind not in wanted and not (asks_time and kind in TIMES)}


def what_to_do(approved: Collection[str]) -> list[str]:
    return [WHAT_TO_DO[kind] for kind in KINDS if kind in approved and kind in WHAT_TO_DO]


def minutes_planned(usual: int, percent: int | None) -> int | None:
    """How long a part takes for this person; None: as long as it takes."""
    return None if percent is None else usual * percent // 100
