"""What differs between the years as they are kept and as they reckon now becomes facts."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime

from sqlmodel import Session

from ce_tracker.reckoning.rules import MOVES, Share, Stands, State, Verb, moves_between, reckon_years
from ce_tracker.years.commands.tell_dates import tell_dates
from ce_tracker.years.rows import Books, asked_of, missing, share_row
from ce_tracker.years.tables import CEYear
from shared.days import day_of
from shared.events import (
    CEYearFulfilled,
    CEYearMissed,
    CEYearProgressed,
    CEYearReturned,
    PersonEvent,
    RecordYearCovered,
    RecordYearReopened,
    RecordYearUncovered,
)
from shared.messaging import record


def keep_years(session: Session, books: Books, *, now: datetime) -> None:
    """Reckon all years in these books, keep the outcome and say what changed; nothing is read twice."""
    reckoned = reckon_years(asked_of(session, books), books.sent, books.decided)
    _keep_shares(session, books, reckoned.shares)
    for row in books.years:
        _keep(session, row, reckoned.years[row.year], now)


def _keep_shares(session: Session, books: Books, shares: Sequence[Share]) -> None:
    kept = {(one.source_id, one.year): one for one in books.shares}
    for share in shares:
        row = share_row(books.person_id, share)
        before = kept.pop((row.source_id, row.year), None)
        if before is None:
            session.add(row)
            books.shares.append(row)
        elif before.model_dump() != row.model_dump():
            before.sqlmodel_update(row.model_dump())
            session.add(before)
    for gone in kept.values():
        session.delete(gone)
        books.shares.remove(gone)


def _keep(session: Session, row: CEYear, stands: Stands, now: datetime) -> None:
    session.add(row)
    before = row.model_copy()
    row.minutes, row.ethics_minutes = stands.minutes, stands.ethics
    if (before.minutes, before.ethics_minutes) != (stands.minutes, stands.ethics):
        record(session, _progressed(row), now=now)
    if row.state == State.EXCUSED:
        return
    if row.grace_until is None:
        tell_dates(session, row, now=now)
    row.grace_until = stands.grace_until
    _move(session, row, stands, now)
    row.covered, row.covered_until = stands.covered, stands.covered_until
    if stands.covered and (before.covered, before.covered_until) != (True, stands.covered_until):
        covered = RecordYearCovered(person_id=row.person_id, year=row.year, until=stands.covered_until)
        record(session, covered, now=now)
    elif before.covered and not stands.covered and row.state in (State.OPEN, State.MISSED):
        uncovered = RecordYearUncovered(person_id=row.person_id, year=row.year, grace_until=stands.grace_until)
        record(session, uncovered, now=now)


def _move(session: Session, row: CEYear, stands: Stands, now: datetime) -> None:
    moves = moves_between(row.state, stands.state)
    another_day, row.settled_on = row.settled_on != stands.settled_on, stands.settled_on
    for verb in moves:
        row.state = MOVES.after(row.state, verb)
        record(session, _SAID[verb](row, now), now=now)
    if another_day and not moves:
        record(session, _SAID[SETTLING[row.state]](row, now), now=now)


def _progressed(row: CEYear) -> PersonEvent:
    return CEYearProgressed(
        person_id=row.person_id, year=row.year, minutes=row.minutes, ethics_minutes=row.ethics_minutes
    )


def _fulfilled(row: CEYear, now: datetime) -> PersonEvent:
    return CEYearFulfilled(person_id=row.person_id, year=row.year, fulfilled_on=row.settled_on or day_of(now))


def _returned(row: CEYear, now: datetime) -> PersonEvent:
    return CEYearReturned(person_id=row.person_id, year=row.year, returned_on=row.settled_on or day_of(now))


def _missed(row: CEYear, now: datetime) -> PersonEvent:
    row.missed_on = row.missed_on or date(row.year + 1, 1, 1)
    return CEYearMissed(
        person_id=row.person_id,
        year=row.year,
        missed_on=row.missed_on,
        grace_until=row.grace_until or row.missed_on,
        minutes_missing=missing(row).total,
    )


def _reopened(row: CEYear, now: datetime) -> PersonEvent:
    return RecordYearReopened(
        person_id=row.person_id,
        year=row.year,
        reopened_on=day_of(now),
        grace_until=row.grace_until or day_of(now),
        minutes_missing=missing(row).total,
    )


SETTLING: Mapping[State, Verb] = {State.FULFILLED: "fulfil", State.RETURNED: "return"}
"""What is said again when a year is settled as before, and on another day."""
_SAID: Mapping[Verb, Callable[[CEYear, datetime], PersonEvent]] = {
    "fulfil": _fulfilled,
    "return": _returned,
    "miss": _missed,
    "reopen": _reopened,
    "excuse": _fulfilled,
}
