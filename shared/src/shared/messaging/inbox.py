"""Hearing a fact: apply the next version, hold a later one, park what a rule refuses or what we do not understand.

Everything here runs in one transaction per fact, and the broker's ack follows the commit. A fact is never sent back
for order's sake: a nak would let later facts overtake. It waits in our own table instead.
"""

import logging
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, NamedTuple

import sqlalchemy as sa
from sqlalchemy.exc import DBAPIError, InterfaceError, OperationalError
from sqlmodel import Session, col, select

from shared.database import per_dialect, table
from shared.events import CATALOGUE, Envelope, Event
from shared.messaging.digests import OTHER, digest_of, id_of_other, is_another
from shared.messaging.forgetting import empty_what_waits, is_emptied, is_forgotten
from shared.messaging.tables import Cursor, DismissedFact, Forgotten, Held, Inbox
from shared.trouble import Kind, kind_of

log = logging.getLogger(__name__)

Apply = Callable[[Session, Any, Envelope], None]

NEWER = "it is newer than we are"
USED = "another fact already has this version"
NOT_ITS_SUBJECT = "it is not about whom it says"


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
        """What to do with a fact of the catalogue, and the typed fact; None for one that is only noted as seen."""
        found = self.handlers.get(CATALOGUE[envelope.type])
        return None if found is None else (found, envelope.event())


def receive(session: Session, envelope: Envelope, subscription: Subscription, *, now: datetime) -> None:
    """Take in one delivered fact; harmless when it comes twice, early or late. `now` is real time.

    Another fact under an id that is known is not the one that comes twice: it waits for a person.
    """
    if is_emptied(envelope):
        empty_what_waits(session, envelope)
    before = standing(session, envelope)
    silent = before.forgotten or is_emptied(envelope)
    if before.known:
        if not silent and is_another(session, envelope):
            other = id_of_other(envelope)
            hold(session, envelope, received_at=now, parked_at=now, reason=OTHER, held_id=other)
        return
    if envelope.sequence <= before.last:
        if not silent:
            hold(session, envelope, received_at=now, parked_at=now, reason=USED)
    elif envelope.sequence > before.last + 1:
        hold(session, envelope, received_at=now)
    elif reason := apply(session, envelope, subscription, silent=silent, now=now):
        hold(session, envelope, received_at=now, parked_at=now, reason=reason)
    elif before.others_wait:
        apply_successors(session, envelope, subscription, now=now)


class Before(NamedTuple):
    """How things stand when a fact arrives: the last version applied, whether we have it, whether others wait.

    `forgotten`: whether whom it is about was erased here.
    """

    last: int
    known: bool
    others_wait: bool
    forgotten: bool


_ID, _AGGREGATE, _SUBJECT = (sa.bindparam(name, type_=sa.String) for name in ("id", "aggregate", "subject"))
_HELD = select(Held.id).where(Held.aggregate == _AGGREGATE, Held.subject == _SUBJECT)
_LOOK = sa.select(
    sa.select(col(Cursor.version))
    .where(col(Cursor.aggregate) == _AGGREGATE, col(Cursor.subject) == _SUBJECT)
    .scalar_subquery(),
    sa.or_(*(select(known.id).where(known.id == _ID).exists() for known in (Inbox, Held, DismissedFact))),
    _HELD.exists(),
    select(Forgotten.subject).where(Forgotten.subject == _SUBJECT).exists(),
)
"""One statement for every fact that arrives, made once."""


def standing(session: Session, envelope: Envelope) -> Before:
    key = {"id": envelope.id, "aggregate": envelope.aggregate, "subject": envelope.subject}
    last, known, others_wait, forgotten = session.execute(_LOOK, key).one()
    return Before(last or 0, bool(known), bool(others_wait), bool(forgotten))


def apply(
    session: Session, envelope: Envelope, subscription: Subscription, *, silent: bool, now: datetime
) -> str | None:
    """Apply a fact whose turn it is, and note it. Why that cannot be; None when it was done.

    `silent`: it was emptied, or is about somebody who is forgotten. It is noted and says nothing to us: never is it
    parked.
    """
    if silent:
        note(session, envelope, now=now)
        return None
    if envelope.type not in CATALOGUE:
        return NEWER
    try:
        found = subscription.handler(envelope)
        if found is not None:
            handler, event = found
            if event.subject_id != envelope.subject:
                return NOT_ITS_SUBJECT
            with session.begin_nested():
                _call(session, handler, event, envelope)
    except (OperationalError, InterfaceError):  # our own database: the same fact comes again
        raise
    except Exception as error:  # whatever it is, other people's facts go on and a person looks at this one
        if isinstance(error, DBAPIError) and kind_of(error) == Kind.RACE and session.info.get("again"):
            raise  # somebody wrote the row first; the next try sees it
        return _reason(error)
    note(session, envelope, now=now)
    return None


_REMEMBER = sa.insert(table(Inbox))


def _newest(dialect: Any) -> Any:
    added = dialect.insert(table(Cursor))
    newest = {"version": added.excluded.version}
    return added.on_conflict_do_update(index_elements=["aggregate", "subject"], set_=newest)


_KEEP_NEWEST = per_dialect(_newest)


def note(session: Session, envelope: Envelope, *, now: datetime) -> None:
    """Applied: remembered by its id, and as the newest of its aggregate."""
    place = {"aggregate": envelope.aggregate, "subject": envelope.subject, "version": envelope.sequence}
    session.execute(_REMEMBER, {"id": envelope.id, **place, "received_at": now, "digest": digest_of(envelope)})
    session.execute(_KEEP_NEWEST(session), place)


def _call(session: Session, handler: Handler, event: Event, envelope: Envelope) -> None:
    for step in (handler.project, handler.react):
        if step is not None:
            step(session, event, envelope)
    session.flush()


def _reason(error: Exception) -> str:
    slug = getattr(error, "slug", None)
    return f"refused: {slug}" if slug else f"error: {type(error).__name__}"


def apply_successors(session: Session, envelope: Envelope, subscription: Subscription, *, now: datetime) -> None:
    """What was held behind a fact that is done, until one of them cannot be applied.

    Not what has the id of another: which of the two is right is for a person to say.
    """
    version = envelope.sequence
    while True:
        version += 1
        statement = select(Held).where(
            Held.aggregate == envelope.aggregate,
            Held.subject == envelope.subject,
            Held.version == version,
            col(Held.reason).is_distinct_from(OTHER),
        )
        row = session.exec(statement.order_by(col(Held.received_at), col(Held.id))).first()
        if row is None or not apply_held(session, row, subscription, now=now):
            return


def apply_held(session: Session, row: Held, subscription: Subscription, *, now: datetime) -> bool:
    """Apply a held fact whose turn it is. Where that cannot be it is parked, with what stands in the way now."""
    envelope = Envelope.model_validate_json(row.body)
    received_at, parked_at, held_id, was_other = row.received_at, row.parked_at or now, row.id, row.reason == OTHER
    is_used = session.get(Inbox, envelope.id) is not None
    session.delete(row)
    session.flush()
    silent = is_emptied(envelope) or is_forgotten(session, envelope.subject)
    reason = OTHER if is_used else apply(session, envelope, subscription, silent=silent, now=now)
    if reason:
        reason = OTHER if was_other else reason
        hold(session, envelope, received_at=received_at, parked_at=parked_at, reason=reason, held_id=held_id)
    return reason is None


def hold(
    session: Session,
    envelope: Envelope,
    *,
    received_at: datetime,
    parked_at: datetime | None = None,
    reason: str | None = None,
    held_id: str = "",
) -> None:
    """`held_id`: where the id that it says is that of another fact."""
    if reason:
        log.error("fact parked", extra={"fact": envelope.id, "type": envelope.aggregate, "reason": reason})
    session.add(
        Held(
            id=held_id or envelope.id,
            aggregate=envelope.aggregate,
            subject=envelope.subject,
            version=envelope.sequence,
            body=envelope.model_dump_json(),
            received_at=received_at,
            parked_at=parked_at,
            reason=reason,
        )
    )
    session.flush()
