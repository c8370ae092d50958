"""Facts that wait for a person, and the three ways out: tried again, gone on without what is missing, dismissed."""

import logging
from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta

import sqlalchemy as sa
from sqlalchemy.orm import aliased
from sqlmodel import Session, col, select

from shared.database import Database
from shared.events import Envelope
from shared.messaging.digests import OTHER
from shared.messaging.inbox import USED, Subscription, apply_held, apply_successors, note, receive, standing
from shared.messaging.tables import Cursor, DismissedFact, Held
from shared.messaging.unreadable import NO_VERSION, raw, read
from shared.refusals import Unavailable

log = logging.getLogger(__name__)
GAP = "the fact before it has not arrived"


def _overdue() -> sa.Select[Held, int]:
    in_front = aliased(Held)
    cursor = select(Cursor.version).where(Cursor.aggregate == Held.aggregate, Cursor.subject == Held.subject)
    last = sa.func.coalesce(cursor.correlate(Held).scalar_subquery(), NO_VERSION)
    other = select(in_front.id).where(
        in_front.aggregate == Held.aggregate,
        in_front.subject == Held.subject,
        col(in_front.version) < col(Held.version),
        col(in_front.version) > last,
        col(in_front.reason).is_distinct_from(OTHER),
    )
    waits = [col(Held.parked_at).is_(None), col(Held.received_at) < sa.bindparam("before")]
    return sa.select(Held, last).where(*waits, ~other.correlate(Held).exists())


_OVERDUE = _overdue()
"""Asked every second in every process; made once, since to build it costs more than to ask it."""


def park_overdue(session: Session, patience: timedelta, *, now: datetime) -> int:
    """Park holds whose missing predecessor has not come in time; what waits behind another stays held."""
    overdue = session.execute(_OVERDUE, {"before": now - patience}).all()
    for row, done in overdue:
        row.parked_at, row.reason = now, GAP if row.version > done else USED
        session.add(row)
        log.error("fact parked", extra={"fact": row.id, "type": row.aggregate, "reason": row.reason})
    return len(overdue)


def retry(session: Session, held_id: str, subscriptions: Iterable[Subscription], *, now: datetime) -> bool:
    """Try a parked fact again, and what waits behind it. False if it is refused again or it is not its turn."""
    row = session.get(Held, held_id)
    subscription = _subscription(row, subscriptions)
    if row is None or subscription is None:
        return False
    envelope = read(raw(row.body), row.aggregate) if row.version == NO_VERSION else _envelope(row)
    if envelope is None:
        return False
    if row.version == NO_VERSION:
        session.delete(row)
        session.flush()
        receive(session, envelope, subscription, now=now)
        return session.get(Held, envelope.id) is None
    if row.version != standing(session, envelope).last + 1 or not apply_held(session, row, subscription, now=now):
        return False
    apply_successors(session, envelope, subscription, now=now)
    return True


async def retry_all(database: Database, subscriptions: Sequence[Subscription], *, now: datetime) -> int:
    """Try every parked fact again, as after an upgrade: it may be understood now. How many were taken in.

    Not what has the id of another: an upgrade says nothing about which of the two is right.
    A database that is away is no fact's fault: that is raised, and everything tried another time.
    """
    taken_in = 0
    for held_id in await database.read(_parked_in_order):
        try:
            taken_in += await database.write(retry, held_id, subscriptions, now=now)
        except Unavailable:
            raise
        except Exception as error:  # whatever it is, it stops none of the others
            log.error("a parked fact could not be tried again", extra={"fact": held_id, "error": type(error).__name__})
    return taken_in


def dismiss(session: Session, held_id: str, subscriptions: Iterable[Subscription], *, now: datetime) -> None:
    """Go on without a parked fact, which is kept; or, where one before it is missing, without that one."""
    row = session.get_one(Held, held_id)
    subscription = _subscription(row, subscriptions)
    if row.version == NO_VERSION or row.reason == OTHER or subscription is None:
        for one in alike(session, row):
            _put_away(session, one, now=now)
        return
    envelope = _envelope(row)
    last = standing(session, envelope).last
    if row.version > last + 1:
        _skip_to(session, row)
        if not apply_held(session, row, subscription, now=now):
            return
    else:
        _put_away(session, row, now=now)
        session.flush()
        if row.version <= last:
            return
        note(session, envelope, now=now)
    apply_successors(session, envelope, subscription, now=now)


def alike(session: Session, row: Held) -> list[Held]:
    """What is dismissed with it: of a flood of what cannot be read, about nobody, nobody dismisses each."""
    if row.version != NO_VERSION or row.subject:
        return [row]
    flood = select(Held).where(Held.aggregate == row.aggregate, Held.version == NO_VERSION, Held.subject == "")
    return list(session.exec(flood))


def parked_ids(session: Session, aggregate: str) -> set[str]:
    """Whose facts of this aggregate wait for a person; whatever depends on them is shown as "being checked"."""
    rows = session.exec(select(Held.subject).where(Held.aggregate == aggregate, col(Held.parked_at).is_not(None)))
    return set(rows)


def is_parked(session: Session, subject: str) -> bool:
    """Whether any fact about this subject, such as a person, is parked here."""
    found = session.exec(select(Held.id).where(Held.subject == subject, col(Held.parked_at).is_not(None)).limit(1))
    return found.first() is not None


def _parked_in_order(session: Session) -> list[str]:
    parked = select(Held.id).where(col(Held.parked_at).is_not(None), col(Held.reason).is_distinct_from(OTHER))
    return list(session.exec(parked.order_by(col(Held.received_at), col(Held.version), col(Held.id))))


def _envelope(row: Held) -> Envelope:
    return Envelope.model_validate_json(row.body)


def _subscription(row: Held | None, subscriptions: Iterable[Subscription]) -> Subscription | None:
    """None for an aggregate that is no longer listened to."""
    return next((one for one in subscriptions if row and one.aggregate == row.aggregate), None)


def _skip_to(session: Session, row: Held) -> None:
    """As if everything before it had been heard; should it come after all, a person is asked."""
    session.merge(Cursor(aggregate=row.aggregate, subject=row.subject, version=row.version - 1))
    session.flush()


def _put_away(session: Session, row: Held, *, now: datetime) -> None:
    kept = row.model_dump(exclude={"parked_at", "reason"})
    session.add(DismissedFact(**kept, reason=row.reason or "", dismissed_at=now))
    session.delete(row)
