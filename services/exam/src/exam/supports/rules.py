"""What can be asked for, and what each of it comes to."""

from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from shared.refusals import N_


class Kind(StrEnum):
    TIME_1_25 = "time_1_25"
    TIME_1_5 = "time_1_5"
    TIME_2 = "time_2"
    UNLIMITED = "unlimited"
    PLUS_15 = "plus_15"
    PLUS_30 = "plus_30"
    PLUS_60 = "plus_60"
    BREAKS = "breaks"
    BREAKS_60 = "breaks_60"
    BREAKS_120 = "breaks_120"
    READ_ALOUD = "read_aloud"
    FORMAT = "format"
    READER = "reader"
    SCRIBE = "scribe"
    INTERPRETER = "interpreter"
    QUIET_ROOM = "quiet_room"


@dataclass(frozen=True)
class Arrangement:
    """What is approved for a person now. `percent` of the usual time; None is without a limit."""

    percent: int | None = 100
    breaks: bool = False
    """Whether breaks stop the clock."""
    kinds: tuple[Kind, ...] = ()
    minutes: int = 0
    """In one piece, beside the multiplied time."""
    break_minutes: int = 0
    """So much of all breaks stops the clock at least, whatever the rules say; 0: as the rules say."""


class PnpTerm(NamedTuple):
    """As Access for All PNP 3.0 says it."""

    term: str
    value: str


TIMES: dict[Kind, int | None] = {Kind.TIME_1_25: 125, Kind.TIME_1_5: 150, Kind.TIME_2: 200, Kind.UNLIMITED: None}
"""Percent of the usual time."""
FIXED = {Kind.PLUS_15: 15, Kind.PLUS_30: 30, Kind.PLUS_60: 60}
"""Minutes in one piece, whatever the multiplier is."""
BUDGETS = {Kind.BREAKS_60: 60, Kind.BREAKS_120: 120}
"""Minutes of breaks that stop the clock, where the rules give less."""
GROUPS: tuple[Collection[Kind], ...] = (TIMES, FIXED, BUDGETS)
"""One of each group at most."""

PNP = {
    Kind.TIME_1_25: PnpTerm("additional-testing-time", "multiplier: 1.25"),
    Kind.TIME_1_5: PnpTerm("additional-testing-time", "multiplier: 1.5"),
    Kind.TIME_2: PnpTerm("additional-testing-time", "multiplier: 2"),
    Kind.UNLIMITED: PnpTerm("additional-testing-time", "unlimited"),
    **{kind: PnpTerm("additional-testing-time", f"fixed minutes: {minutes}") for kind, minutes in FIXED.items()},
    **dict.fromkeys((Kind.BREAKS, *BUDGETS), PnpTerm("environment/breaks", "true")),
    Kind.READ_ALOUD: PnpTerm("spoken", "computer-read-aloud"),
    Kind.FORMAT: PnpTerm("environment/description", "another format, such as paper or large print"),
    Kind.READER: PnpTerm("environment/description", "a person who reads aloud"),
    Kind.SCRIBE: PnpTerm("environment/description", "a person who writes"),
    Kind.INTERPRETER: PnpTerm("environment/description", "an interpreter in the room"),
    Kind.QUIET_ROOM: PnpTerm("environment/description", "a quiet room of one's own"),
}
"""PNP has no term for people who help: those stand under the description of the place."""

WHAT_TO_DO = {
    **dict.fromkeys(
        (Kind.BREAKS, *BUDGETS),
        N_("Breaks are taken whenever the candidate wants one. The time of a break does not count."),
    ),
    Kind.READER: N_("A person comes along who reads aloud."),
    Kind.SCRIBE: N_("A person comes along who writes things down."),
    Kind.INTERPRETER: N_("An interpreter comes along. Speak to the candidate, not to the interpreter."),
    Kind.QUIET_ROOM: N_("The talk is in a quiet room of its own."),
    Kind.FORMAT: N_("The situation is handed over in another format, which we bring."),
    Kind.READ_ALOUD: N_("Read the situation aloud, and again when asked."),
}
"""What oral examiners are told: what to do, never why, never how much."""
