"""Who may score what, and who is offered it first: whoever has least to do. Nobody is kept from beginning earlier."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from datetime import timedelta
from zlib import crc32

AGAIN = timedelta(days=2)
"""After so long another is asked beside whoever has not opened it; where nobody was found, we look again."""
AT_ONCE = 20
"""So much comes first in one examiner's list. What is more is for whoever takes it, longest waiting first."""


@dataclass(frozen=True)
class Whose:
    """Of a task, all that decides who may score it.

    `apart`: who trained the person or knows them. `seen`: who has had the same in hand before. `holders`: of a talk.
    `calibrated`: who meets its rubric; None where nothing is asked.
    """

    person_id: str
    apart: frozenset[str]
    seen: frozenset[str]
    calibrated: frozenset[str] | None
    is_talk: bool = False
    for_holders: bool = False
    holders: frozenset[str] = frozenset()
    declined: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Waiting:
    """A task that still needs so many examiners (`places`). `asked`: who owes it, since they were asked by name."""

    task_id: str
    places: int
    may: frozenset[str]
    asked: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Share:
    """What one examiner has: opened, asked for by name, and offered to them before others."""

    in_hand: int = 0
    asked: tuple[str, ...] = ()
    offered: tuple[str, ...] = ()

    @property
    def first(self) -> tuple[str, ...]:
        """What comes first in their list."""
        return self.asked + self.offered


def who_may(panel: frozenset[str], whose: Whose) -> frozenset[str]:
    """Nobody scores themselves, whom they know, or the same twice; a talk is for its two, and anew for others."""
    may = panel - {whose.person_id} - whose.apart - whose.seen
    if whose.calibrated is not None:
        may &= whose.calibrated
    if not whose.is_talk:
        return may
    return may & whose.holders if whose.for_holders else may - whose.holders - whose.declined


def share_out(waiting: Sequence[Waiting], in_hand: Mapping[str, int]) -> dict[str, Share]:
    """Each task, in this order, to as many as it needs: to those who have least to do, and of equals by lot."""
    asked = _asked(waiting)
    load = Counter(dict(in_hand)) + Counter({who: len(tasks) for who, tasks in asked.items()})
    offered: dict[str, list[str]] = defaultdict(list)
    for one in waiting:
        free = {who for who in one.may - one.asked if len(offered[who]) < AT_ONCE}
        for who in _least_loaded(one, free, load):
            offered[who].append(one.task_id)
            load[who] += 1
    everybody = set(in_hand) | set(asked) | {who for who, tasks in offered.items() if tasks}
    return {who: Share(in_hand.get(who, 0), tuple(asked.get(who, ())), tuple(offered[who])) for who in everybody}


def next_to_ask(one: Waiting, shares: Mapping[str, Share], asked_before: Set[str]) -> tuple[str, ...]:
    """Who is asked by name for a task: who was not asked for it before, and of them who have least to do."""
    load = {who: share.in_hand + len(share.asked) for who, share in shares.items()}
    free = one.may - one.asked
    fresh = _least_loaded(one, free - asked_before, load)
    missing = max(0, _places(one) - len(fresh))
    return fresh + _least_loaded(one, free & asked_before, load)[:missing]


def _asked(waiting: Iterable[Waiting]) -> dict[str, list[str]]:
    asked: dict[str, list[str]] = defaultdict(list)
    for one in waiting:
        for who in one.asked & one.may:
            asked[who].append(one.task_id)
    return asked


def _least_loaded(one: Waiting, free: Set[str], load: Mapping[str, int]) -> tuple[str, ...]:
    return tuple(sorted(free, key=lambda who: (load.get(who, 0), _lot(one.task_id, who), who))[: _places(one)])


def _places(one: Waiting) -> int:
    return max(0, one.places - len(one.asked & one.may))


def _lot(task_id: str, examiner_id: str) -> int:
    """The same each time, and not for every task the same examiner."""
    return crc32(f"{task_id} {examiner_id}".encode())
