"""Who decides what was asked for, and what holds afterwards."""

from collections.abc import Collection, Mapping, Set
from enum import StrEnum
from typing import Literal

from exam.supports.rules import BUDGETS, FIXED, GROUPS, TIMES, WHAT_TO_DO, Arrangement, Kind
from shared.moves import Moves
from shared.refusals import N_, Conflict, Invalid


class State(StrEnum):
    """ENDED: the person took it back. After DECLINED or ENDED they may ask again, which is a new row."""

    ASKED = "asked"
    APPROVED = "approved"
    DECLINED = "declined"
    ENDED = "ended"


class DecidedHow(StrEnum):
    """OWN_WORD: as it was asked. SILENCE: nobody had decided in time."""

    OWN_WORD = "own_word"
    ADMINISTRATOR = "administrator"
    SILENCE = "silence"


class AlreadyDecided(Conflict):
    slug = "already-decided"
    sentence = N_("This has been decided already, or was taken back.")


class OneTimeOnly(Invalid):
    slug = "one-time-only"
    sentence = N_("Please choose one answer about time, and one about each other thing.")


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
    if any(sum(kind in group for kind in kinds) > 1 for group in GROUPS):
        raise OneTimeOnly("time")


def percent(approved: Collection[Kind]) -> int | None:
    """The most generous of what is approved; None is without a limit."""
    found = [TIMES[kind] for kind in approved if kind in TIMES]
    if None in found:
        return None
    return max([100, *(value for value in found if value is not None)])


def arrangement(approved: Collection[Kind]) -> Arrangement:
    """What is approved for a person, as sittings and appointments reckon with it."""
    return Arrangement(
        percent=percent(approved),
        breaks=Kind.BREAKS in approved or any(kind in BUDGETS for kind in approved),
        kinds=tuple(approved),
        minutes=max((FIXED[kind] for kind in approved if kind in FIXED), default=0),
        break_minutes=max((BUDGETS[kind] for kind in approved if kind in BUDGETS), default=0),
    )


def superseded(approved: Collection[Kind], newly: Kind) -> set[Kind]:
    """What ends when this is approved: one of a group ends the other."""
    return {kind for kind in approved if kind != newly and any({kind, newly} <= set(group) for group in GROUPS)}


def let_go(live: Collection[Kind], wanted: Set[Kind]) -> set[Kind]:
    """What the person no longer ticks. Of a group what is approved stays until the new one is approved."""
    replaced = {kind for group in GROUPS if wanted & set(group) for kind in group}
    return {kind for kind in live if kind not in wanted and kind not in replaced}


def what_to_do(approved: Collection[Kind], sentences: Mapping[Kind, str] = WHAT_TO_DO) -> tuple[str, ...]:
    """What oral examiners are told, or others by a table of their own, as sentences (msgids)."""
    return tuple(dict.fromkeys(sentences[kind] for kind in Kind if kind in approved and kind in sentences))


def minutes_planned(usual: int, arrangement: Arrangement) -> int | None:
    """How long a part takes for this person; None: as long as it takes."""
    return None if arrangement.percent is None else usual * arrangement.percent // 100 + arrangement.minutes
