"""Hearing a fact: apply the next version, hold a later one, park what a rule refuses.

Everything here runs in one transaction per fact, and the broker's ack follows the commit. A fact is never sent back
for order's sake: a nak would let later facts overtake. It waits in our own table instead.
"""

import logging
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any, NamedTuple

import sqlalchemy as sa
from sqlalchemy.exc import InterfaceError, OperationalError
from sqlmodel import Session, col, select

from shared.database import per_dialect, table
from shared.events import CATALOGUE, Envelope, Event
from shared.messaging.tables import Cursor, Held, Inbox

log = logging.getLogger(__name__)

Apply = Callable[[Session, Any, Envelope], None]


@dataclass(frozen=True)
class Handler:
    """`project` writes projections, and nothing else; `react` runs commands. Rebuilding calls `project` alone."""

    project: Apply | None = None
    react: Apply | None = None


@dataclass(frozen=True)
class Subscription:
    """What a service wants to hear of one aggregate, such as `curriculum.training`."""

    aggregate: str
    handlers: dict[type[Event], Handler] = field(default_factory=dict)
    batch_window: float = 0.0
    """Seconds in which facts may gather before they are taken in together: for what nobody waits for."""

    def handler(self, envelope: Envelope) -> tuple[Handler, Event] | None:
        """What to do with a fact, and the typed fact; None for one that is only noted as seen."""
        kind = CATALOGUE.get(envelope.type)
        found = self.handlers.get(kind) if kind else None
        return None if found is None else (found, envelope.event())


def receive(session: Session, envelope: Envelope, subscription: Subscription, *, now: datetime) -> None:
    """Take in one delivered fact; harmless when it comes twice, early or late. `now` is real time."""
    before = _before(session, envelope)
    if before.known:
        return
    if envelope.sequence <= before.last:
        _hold(session, envelope, now=now, parked="another fact already has this version")
    elif envelope.sequence > before.last + 1:
        _hold(session, envelope, now=now)
    elif _apply(session, envelope, subscription, now=now) and before.others_wait:
        _apply_successors(session, envelope, subscription, now=now)


def retry(session: Session, held_id: str, subscriptions: Iterable[Subscription], *, now: datetime) -> bool:
    """Try a parked fact again, and what waits behind it. False if it is refused again or still has no predecessor."""
    row = session.get(Held, held_id)
    if row is None:
        return False
    envelope = Envelope.model_validate_json(row.body)
    subscription = next(s for s in subscriptions if s.aggregate == row.aggregate)
    if row.version != _before(session, envelope).last + 1:
        return False
    session.delete(row)
    session.flush()
    if not _apply(session, envelope, subscription, now=now):
        return False
    _apply_successors(session, envelope, subscription, now=now)
    return True


def park_overdue(session: Session, patience: timedelta, *, now: datetime) -> int:
    """Park holds whose missing predecessor has not come in time; what waits behind a parked fact stays held."""
    waiting = session.exec(
        select(Held).where(col(Held.parked_at).is_(None), col(Held.received_at) < now - patience)
    ).all()
    stopped = {
        (row.aggregate, row.subject) for row in session.exec(select(Held).where(col(Held.parked_at).is_not(None)))
    }
    overdue = [row for row in waiting if (row.aggregate, row.subject) not in stopped]
    for row in overdue:
        row.parked_at, row.reason = now, "the fact before it has not arrived"
        session.add(row)
        log.error("fact parked", extra={"fact": row.id, "type": row.aggregate, "reason": row.reason})
    return len(overdue)


def parked_ids(session: Session, aggregate: str) -> set[str]:
    """Whose facts of this aggregate wait for a person; whatever depends on them is shown as "being checked"."""
    rows = session.exec(select(Held.subject).where(Held.aggregate == aggregate, col(Held.parked_at).is_not(None)))
    return set(rows)


def is_parked(session: Session, subject: str) -> bool:
    """Whether any fact about this subject, such as a person, is parked here."""
    found = session.exec(select(Held.id).where(Held.subject == subject, col(Held.parked_at).is_not(None)).limit(1))
    return found.first() is not None


class _Before(NamedTuple):
    """How things stand when a fact arrives: the last version applied, whether we have it, whether others wait."""

    last: int
    known: bool
    others_wait: bool


_ID, _AGGREGATE, _SUBJECT = (sa.bindparam(name, type_=sa.String) for name in ("id", "aggregate", "subject"))
_HELD = select(Held.id).where(Held.aggregate == _AGGREGATE, Held.subject == _SUBJECT)
_LOOK = sa.select(
    sa.select(col(Cursor.version))
    .where(col(Cursor.aggregate) == _AGGREGATE, col(Cursor.subject) == _SUBJECT)
    .scalar_subquery(),
    select(Inbox.id).where(Inbox.id == _ID).exists() | select(Held.id).where(Held.id == _ID).exists(),
    _HELD.exists(),
)
"""One statement for every fact that arrives, made once."""


def _before(session: Session, envelope: Envelope) -> _Before:
    key = {"id": envelope.id, "aggregate": envelope.aggregate, "subject": envelope.subject}
    last, known, others_wait = session.execute(_LOOK, key).one()
    return _Before(last or 0, bool(known), bool(others_wait))


def _apply(session: Session, envelope: Envelope, subscription: Subscription, *, now: datetime) -> bool:
    try:
        found = subscription.handler(envelope)
        if found is not None:
            with session.begin_nested():
                _call(session, *found, envelope)
    except (OperationalError, InterfaceError):  # our own database: the same fact comes again
        raise
    except Exception as error:  # whatever it is, other people's facts go on and a person looks at this one
        _hold(session, envelope, now=now, parked=_reason(error))
        return False
    _note(session, envelope, now=now)
    return True


_REMEMBER = sa.insert(table(Inbox))


def _newest(dialect: Any) -> Any:
    added = dialect.insert(table(Cursor))
    newest = {"version": added.excluded.version}
    return added.on_conflict_do_update(index_elements=["aggregate", "subject"], set_=newest)


_KEEP_NEWEST = per_dialect(_newest)


def _note(session: Session, envelope: Envelope, *, now: datetime) -> None:
    """Applied: remembered by its id, and as the newest of its aggregate."""
    place = {"aggregate": envelope.aggregate, "subject": envelope.subject, "version": envelope.sequence}
    session.execute(_REMEMBER, {"id": envelope.id, **place, "received_at": now})
    session.execute(_KEEP_NEWEST(session), place)


def _call(session: Session, handler: Handler, event: Event, envelope: Envelope) -> None:
    for step in (handler.project, handler.react):
        if step is not None:
            step(session, event, envelope)
    session.flush()


def _reason(error: Exception) -> str:
    slug = getattr(error, "slug", None)
    return f"refused: {slug}" if slug else f"error: {type(error).__name__}"


def _apply_successors(session: Session, envelope: Envelope, subscription: Subscription, *, now: datetime) -> None:
    version = envelope.sequence
    while True:
        version += 1
        statement = select(Held).where(
            Held.aggregate == envelope.aggregate, Held.subject == envelope.subject, Held.version == version
        )
        row = session.exec(statement).first()
        if row is None:
            return
        following = Envelope.model_validate_json(row.body)
        session.delete(row)
        session.flush()
        if not _apply(session, following, subscription, now=now):
            return


def _hold(session: Session, envelope: Envelope, *, now: datetime, parked: str | None = None) -> None:
    if parked:
        log.error("fact parked", extra={"fact": envelope.id, "type": envelope.type, "reason": parked})
    session.add(
        Held(
            id=envelope.id,
            aggregate=envelope.aggregate,
            subject=envelope.subject,
            version=envelope.sequence,
            body=envelope.model_dump_json(),
            received_at=now,
            parked_at=now if parked else None,
            reason=parked,
        )
    )
    session.flush()
