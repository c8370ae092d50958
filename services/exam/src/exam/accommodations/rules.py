"""What can be asked for, who decides, and by when. Nobody is ever asked why."""

from collections.abc import Collection, Mapping, Set
from dataclasses import dataclass
from enum import StrEnum
from typing import Literal, NamedTuple

from shared.moves import Moves
from shared.refusals import N_, Conflict, Invalid


class State(StrEnum):
    """ENDED: the person took it back. After DECLINED or ENDED they may ask again, which is a new row."""

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


@dataclass(frozen=True)
class Arrangement:
    """What is approved for a person now. `percent` of the usual time; None is without a limit."""

    percent: int | None = 100
    breaks: bool = False
    """Whether breaks stop the clock."""
    kinds: tuple[Kind, ...] = ()


class PnpTerm(NamedTuple):
    """As Access for All PNP 3.0 says it."""

    term: str
    value: str


TIMES: dict[Kind, int | None] = {Kind.TIME_1_25: 125, Kind.TIME_1_5: 150, Kind.TIME_2: 200, Kind.UNLIMITED: None}
"""Percent of the usual time."""

PNP = {
    Kind.TIME_1_25: PnpTerm("additional-testing-time", "multiplier: 1.25"),
    Kind.TIME_1_5: PnpTerm("additional-testing-time", "multiplier: 1.5"),
    Kind.TIME_2: PnpTerm("additional-testing-time", "multiplier: 2"),
    Kind.UNLIMITED: PnpTerm("additional-testing-time", "unlimited"),
    Kind.BREAKS: PnpTerm("environment/breaks", "true"),
    Kind.READ_ALOUD: PnpTerm("spoken", "computer-read-aloud"),
    Kind.FORMAT: PnpTerm("environment/description", "another format, such as paper or large print"),
    Kind.READER: PnpTerm("environment/description", "a person who reads aloud"),
    Kind.SCRIBE: PnpTerm("environment/description", "a person who writes"),
    Kind.INTERPRETER: PnpTerm("environment/description", "an interpreter in the room"),
    Kind.QUIET_ROOM: PnpTerm("environment/description", "a quiet room of one's own"),
}
"""PNP has no term for people who help: those stand under the description of the place."""

WHAT_TO_DO = {
    Kind.BREAKS: N_("Breaks are taken whenever the candidate wants one. The time of a break does not count."),
    Kind.READER: N_("A person comes along who reads aloud."),
    Kind.SCRIBE: N_("A person comes along who writes things down."),
    Kind.INTERPRETER: N_("An interpreter comes along. Speak to the candidate, not to the interpreter."),
    Kind.QUIET_ROOM: N_("The talk is in a quiet room of its own."),
    Kind.FORMAT: N_("The situation is handed over in another format, which we bring."),
    Kind.READ_ALOUD: N_("Read the situation aloud, and again when asked."),
}
"""What oral examiners are told: what to do, never why, never how much."""


class AlreadyDecided(Conflict):
    slug = "already-decided"
    sentence = N_("This has been decided already, or was taken back.")


class OneTimeOnly(Invalid):
    slug = "one-time-only"
    sentence = N_("Please choose one answer about time.")


MOVES: Moves[State, Literal["approve", "decline", "end"]] = Moves(
    {
        (State.ASKED, "approve"): State.APPROVED,
        (State.ASKED, "decline"): State.DECLINED,
        (State.ASKED, "end"): State.ENDED,
        (State.APPROVED, "end"): State.ENDED,
    },
    otherwise=AlreadyDecided,
)


def refuse_unless_one_time(kinds: Collection[Kind]) -> None:
    if sum(kind in TIMES for kind in kinds) > 1:
        raise OneTimeOnly("time")


def percent(approved: Collection[Kind]) -> int | None:
    """The most generous of what is approved; None is without a limit."""
    found = [TIMES[kind] for kind in approved if kind in TIMES]
    if None in found:
        return None
    return max([100, *(value for value in found if value is not None)])


def superseded(approved: Collection[Kind], newly: Kind) -> set[Kind]:
    """What ends when this is approved: one time ends the other."""
    return {kind for kind in approved if kind in TIMES and kind != newly} if newly in TIMES else set()


def let_go(live: Collection[Kind], wanted: Set[Kind]) -> set[Kind]:
    """What the person no longer ticks. An approved time stays until the new one they asked for is approved."""
    asks_time = any(kind in TIMES for kind in wanted)
    return {kind for kind in live if kind not in wanted and not (asks_time and kind in TIMES)}


def what_to_do(approved: Collection[Kind], said: Mapping[Kind, str] = WHAT_TO_DO) -> tuple[str, ...]:
    """What oral examiners are told, or others by a table of their own, as sentences (msgids)."""
    return tuple(said[kind] for kind in Kind if kind in approved and kind in said)


def minutes_planned(usual: int, percent: int | None) -> int | None:
    """How long a part takes for this person; None: as long as it takes."""
    return None if percent is None else usual * percent // 100
