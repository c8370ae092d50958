"""Invented people at the end of a year: how tracker and registry keep them, and what the turn has to say.

Facts are counted by their type and year; whoever rests or has not begun yet is left alone.
"""

import random
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from typing import Any, NamedTuple

from sqlmodel import SQLModel

from ce_tracker.certifications.rules import Validity
from ce_tracker.certifications.tables import Certification
from ce_tracker.hours.rules import Kind as Intake
from ce_tracker.hours.rules import Verdict
from ce_tracker.hours.tables import DecidedHours, SentHours
from ce_tracker.reckoning.rules import State
from ce_tracker.reminders.rules import Ahead
from ce_tracker.reminders.tables import Reminder
from ce_tracker.years.tables import CEYear, CountedShare, YearTurn
from shared.days import start_of
from tests.drills.new_year.lives import DECIDED, END, GRACE, LAST_YEAR, LONG_AGO, NEXT_END, YEAR, Life

OPENED = datetime(YEAR, 1, 1, 12, tzinfo=UTC)
NEXT_GRACE, LAST_GRACE = date(YEAR + 2, 3, 31), date(YEAR, 3, 31)
SENT = date(YEAR, 10, 1)
MINUTES, ETHICS, SOME = 720, 60, 300
ENDED, BEGUN, NEWS = ("year-missed", YEAR), ("year-opened", YEAR + 1), ("due", 0)

Row = tuple[type[SQLModel], dict[str, Any]]


class Kind(NamedTuple):
    """`life`: what the registry shows; `kept`: what the tracker has; `said`: what it has to say at the turn, once."""

    share: int
    life: Mapping[str, Any]
    kept: Callable[[str], Iterator[Row]]
    said: frozenset[tuple[str, int]]
    since: date | None = None
    standing: Validity = Validity.GRANTED
    granted_on: date = LONG_AGO


def _full(person: str) -> Iterator[Row]:
    yield _year(person, state=State.FULFILLED, minutes=MINUTES, ethics_minutes=ETHICS, settled_on=SENT)
    yield from _hours(person, MINUTES - ETHICS, ethics=False, counted=True)
    yield from _hours(person, ETHICS, ethics=True, counted=True)
    yield _turn(person)


def _short(person: str) -> Iterator[Row]:
    yield _year(person, minutes=SOME)
    yield from _hours(person, SOME, ethics=False, counted=True)
    yield _reminded(person)
    yield _turn(person)


def _waiting(person: str) -> Iterator[Row]:
    yield _year(person, covered=True)
    yield from _hours(person, MINUTES, ethics=True, counted=False)
    yield _turn(person)


def _missed_before(person: str) -> Iterator[Row]:
    yield _year(person, year=YEAR - 1, state=State.MISSED, missed_on=date(YEAR, 1, 1), grace_until=LAST_GRACE)
    yield (
        YearTurn,
        {
            "person_id": person,
            "year": YEAR - 1,
            "due_at": start_of(date(YEAR, 1, 1)),
            "done_at": start_of(date(YEAR, 1, 1)),
        },
    )
    yield _year(person)
    yield _reminded(person)
    yield _turn(person)


def _new(person: str) -> Iterator[Row]:
    yield _year(person, year=YEAR + 1, grace_until=NEXT_GRACE)
    yield _turn(person)
    yield _turn(person, YEAR + 1)


def _resting(person: str) -> Iterator[Row]:
    yield _year(person)
    yield _turn(person)


CURRENT = {"valid_until": END, "grace": GRACE}
KINDS: Mapping[str, Kind] = {
    "full": Kind(25, {"valid_until": NEXT_END, "grace": None}, _full, frozenset({BEGUN})),
    "short": Kind(50, CURRENT, _short, frozenset({ENDED, BEGUN, NEWS})),
    "waiting": Kind(8, CURRENT | {"covered": True}, _waiting, frozenset({ENDED, BEGUN})),
    "missed before": Kind(
        3, {"valid_until": LAST_YEAR, "grace": LAST_GRACE}, _missed_before, frozenset({ENDED, BEGUN, NEWS})
    ),
    "new": Kind(7, {"valid_until": NEXT_END, "grace": NEXT_GRACE}, _new, frozenset(), granted_on=date(YEAR, 3, 4)),
    "suspended": Kind(4, CURRENT | {"mark": "suspended"}, _resting, frozenset(), DECIDED, Validity.SUSPENDED),
    "retired": Kind(3, CURRENT | {"mark": "retired"}, _resting, frozenset(), DECIDED, Validity.PAUSED),
}


@dataclass(frozen=True)
class Person:
    kind: str
    life: Life
    said: frozenset[tuple[str, int]] = field(default_factory=frozenset)

    def rows(self) -> Iterator[Row]:
        """As the tracker keeps them."""
        kind = KINDS[self.kind]
        yield (
            Certification,
            {
                "person_id": self.life.person_id,
                "number": self.life.number,
                "granted_on": kind.granted_on,
                "valid_until": self.life.valid_until,
                "standing": kind.standing,
                "since": kind.since,
            },
        )
        yield from kind.kept(self.life.person_id)


def people(named: list[tuple[str, str, str]], seed: str = "year end") -> Iterator[Person]:
    """For people with an id, a number and a name; of each kind at least one."""
    kinds = list(KINDS)
    drawn = random.Random(seed).choices(kinds, [KINDS[kind].share for kind in kinds], k=len(named))
    drawn[: len(kinds)] = kinds
    for (person_id, number, name), kind in zip(named, drawn, strict=True):
        life = Life(person_id, number, name, **KINDS[kind].life)
        yield Person(kind, life, KINDS[kind].said)


def _year(person: str, *, year: int = YEAR, **more: Any) -> Row:
    kept = {
        "person_id": person,
        "year": year,
        "state": State.OPEN,
        "minutes_required": MINUTES,
        "ethics_required": ETHICS,
        "minutes": 0,
        "ethics_minutes": 0,
        "missed_on": None,
        "grace_until": GRACE,
        "settled_on": None,
        "covered": False,
        "opened_at": OPENED,
    }
    return CEYear, kept | more


def _turn(person: str, year: int = YEAR) -> Row:
    return YearTurn, {"person_id": person, "year": year, "due_at": start_of(date(year + 1, 1, 1)), "done_at": None}


def _reminded(person: str) -> Row:
    """All autumn: the last of these days is behind them."""
    return Reminder, {"person_id": person, "ends_on": END, "kind": Ahead.END_7, "told_at": OPENED}


def _hours(person: str, minutes: int, *, ethics: bool, counted: bool) -> Iterator[Row]:
    source = f"{person}-{minutes}-{ethics}"
    of_source = {"kind": Intake.CLAIM, "source_id": source, "person_id": person}
    yield (
        SentHours,
        of_source
        | {
            "place": 1,
            "sent_on": SENT,
            "taken_on": SENT,
            "minutes": minutes,
            "ethics": ethics,
            "activity": source,
        },
    )
    if counted:
        yield DecidedHours, of_source | {"place": 2, "decided_on": SENT, "verdict": Verdict.COUNTED}
        yield (
            CountedShare,
            of_source
            | {
                "year": YEAR,
                "minutes": minutes,
                "ethics_minutes": minutes if ethics else 0,
                "sent_on": SENT,
            },
        )
