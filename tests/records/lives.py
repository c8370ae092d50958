"""Records of continuing education, at random: years, what was sent version by version, and what was decided on it.

Hours are small whole numbers here, so that each can be looked at one by one.
"""

import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import NamedTuple

DAY = timedelta(days=1)


class Year(NamedTuple):
    year: int
    hours: int
    ethics: int
    grace_until: date
    ended: bool
    rested: bool
    answer_days: int
    reversal_days: int


class Version(NamedTuple):
    source: str
    place: int
    sent_on: date
    taken_on: date
    hours: int
    ethics: bool
    activity: str


class Decision(NamedTuple):
    """`part`: how much counts; `answer_by`, `as_first` as a reviewer says them."""

    source: str
    place: int
    on: date
    verdict: str
    part: int | None = None
    answer_by: date | None = None
    as_first: bool = False


@dataclass
class Record:
    years: list[Year]
    sent: list[Version] = field(default_factory=list)
    decided: list[Decision] = field(default_factory=list)


def live(draw: random.Random) -> Record:
    first, today = 2021, date(2022, 1, 1) + draw.randrange(1_500) * DAY
    years = [_year(draw, number, today) for number in range(first, today.year + 1)]
    record = Record(years)
    for number in range(draw.randrange(9)):
        _source(draw, record, f"{number:02}", first, today)
    return record


def _year(draw: random.Random, number: int, today: date) -> Year:
    grace_until = date(number + 1, 1, 1) + draw.choice((0, 30, 89)) * DAY
    over = number < today.year
    rested = over and draw.random() < 0.1
    asked = draw.choice((12, 12, 12, 6, 4, 0))
    ethics = min(asked, draw.choice((0, 1, 2)))
    days = {"answer_days": draw.choice((0, 14)), "reversal_days": draw.choice((0, 30))}
    return Year(number, asked, ethics, grace_until, over and not rested, rested, **days)


def _source(draw: random.Random, record: Record, name: str, first: int, today: date) -> None:
    taken = date(first, 1, 1) + draw.randrange((today - date(first, 1, 1)).days + 1) * DAY
    if draw.random() < 0.3:
        taken = min(today, max(date(first, 1, 1), date(taken.year, 12, 31) - draw.randrange(9) * DAY))
    hours, ethics = draw.choice((1, 2, 4, 6, 6, 12)), draw.random() < 0.4
    version = Version(name, 1, min(today, taken + draw.choice((0, 0, 1, 40)) * DAY), taken, hours, ethics, "a")
    record.sent.append(version)
    place, on = 1, version.sent_on
    for verdict in _verdicts(draw):
        on, place = on + draw.choice((0, 1, 7, 20, 60)) * DAY, place + 1
        if on > today:
            return
        if verdict == "answer":
            version = _again(draw, version, place, on)
            record.sent.append(version)
            continue
        part = (
            draw.randrange(1, version.hours)
            if verdict == "counted" and version.hours > 1 and draw.random() < 0.2
            else None
        )
        asked_by = on + draw.choice((0, 14)) * DAY if verdict == "asked" else None
        as_first = verdict == "counted" and draw.random() < 0.2
        record.decided.append(Decision(name, place, on, verdict, part, asked_by, as_first))


def _again(draw: random.Random, version: Version, place: int, on: date) -> Version:
    """Sent again: as it was, or with another day, length, kind or name."""
    changes = {
        "taken_on": version.taken_on - draw.randrange(40) * DAY,
        "hours": draw.choice((1, 2, 4, 6, 12)),
        "ethics": draw.random() < 0.5,
        "activity": draw.choice("ab"),
    }
    kept = {name: value for name, value in changes.items() if draw.random() < 0.4}
    return version._replace(place=place, sent_on=on, **kept)


def _verdicts(draw: random.Random) -> Iterator[str]:
    """As the states of a claim allow them; any of it may still be to come."""
    while draw.random() < 0.3:
        yield "asked"
        yield "answer"
    while draw.random() < 0.9:
        if draw.random() < 0.1:
            yield "withdrawn"
            return
        if draw.random() < 0.6:
            yield "counted"
            if draw.random() < 0.7:
                return
            yield "reversed"
        else:
            yield "not-counted"
        if draw.random() < 0.5:
            return
        yield "reopened"
