"""`make histories N=1000000`: random lives of certifications, the registry's answers beside a slow reading of each.

Each life is asked on some of the days on which something changes, or beside them: once with all facts in time; and once
more with none that only says that a date has passed, and with each opening 300 days late (yet before the end of its
year), as if the broker had been down over New Year. `--spoil` makes the registry's rules wrong by one day: it has to be
seen.
"""

import argparse
import random
import sys
import time
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from datetime import date, timedelta
from itertools import groupby

from registry.pauses.rules import Rested, carried_by_pauses
from tests.histories import registry, slowly
from tests.histories.lives import LAST, Fact, Life, facts, grace_of, live
from tests.histories.registry import Entry

DAY = timedelta(days=1)
LATE = timedelta(days=300)
BATCH = 2_000
DAYS = 12


def days_of(life: Life, draw: random.Random) -> list[date]:
    """Some of those on which the answer may change, or beside them; and one that is like any other."""
    changes = [fact.day for fact in facts(life)] + [grace_of(year) for year in range(life.first, LAST)]
    around = {draw.choice(changes) + draw.choice((-1, 0, 1)) * DAY for _ in range(DAYS)}
    around.add(life.granted_on + draw.randrange(3000) * DAY)
    return sorted(day for day in around if life.granted_on <= day < date(LAST - 1, 12, 31))


def late(said: list[Fact]) -> list[Fact]:
    """As it is heard by a registry whose broker was down."""
    heard = [one for one in said if one.kind != "missed"]
    return sorted((_late(one) if one.kind == "opened" else one for one in heard), key=_when)


def _late(opened: Fact) -> Fact:
    return opened._replace(day=min(opened.day + LATE, max(opened.day, date(opened.year, 12, 31))))


def _when(fact: Fact) -> date:
    return fact.day


def wrong_answers(seed: int) -> tuple[int, list[str]]:
    """How many answers of one life were compared, and those that are wrong."""
    draw = random.Random(seed)
    life = live(draw)
    days = days_of(life, draw)
    found: list[str] = []
    for heard in (facts(life), late(facts(life))):
        entry = Entry(life.granted_on)
        by_day = [(day, list(them)) for day, them in groupby(heard, _when)]
        for today in days:
            while by_day and by_day[0][0] <= today:
                entry.hear(by_day.pop(0)[1])
            said, right = entry.status(today), slowly.status(life, today)
            if said != right:
                found.append(f"life {seed} on {today}: {said} and not {right}")
    return 2 * len(days), found


def batch(first: int, last: int, spoil: bool) -> tuple[int, list[str]]:
    if spoil:
        _spoil()
    compared, found = 0, []
    for seed in range(first, last):
        number, wrong = wrong_answers(seed)
        compared += number
        found += wrong
    return compared, found[:5] if len(found) > 5 else found


def _spoil() -> None:
    """A pause that begins on New Year's Day would be in time."""
    registry.carried_by_pauses = a_day_too_early


def a_day_too_early(valid_until: date, pauses: Iterable[Rested]) -> date:
    return carried_by_pauses(valid_until, [Rested(one.since - DAY, one.until) for one in pauses])


def batches(number: int) -> Iterator[tuple[int, int]]:
    for first in range(0, number, BATCH):
        yield first, min(first + BATCH, number)


def main() -> int:
    reading = argparse.ArgumentParser(description=__doc__)
    reading.add_argument("number", type=int, nargs="?", default=1_000_000)
    reading.add_argument("--spoil", action="store_true")
    asked = reading.parse_args()
    began, compared, found = time.monotonic(), 0, []
    with ProcessPoolExecutor() as processes:
        for number, wrong in processes.map(_batch, ((*one, asked.spoil) for one in batches(asked.number))):
            compared += number
            found += wrong
    for line in found[:10]:
        print(line)
    print(f"{asked.number} lives, {compared} answers, {len(found)} wrong, {time.monotonic() - began:.0f} s")
    return 1 if found else 0


def _batch(one: tuple[int, int, bool]) -> tuple[int, list[str]]:
    return batch(*one)


if __name__ == "__main__":
    sys.exit(main())
