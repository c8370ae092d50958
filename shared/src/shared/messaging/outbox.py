"""Saying a fact: a row in the same transaction as what it tells of."""

from datetime import datetime

import sqlalchemy as sa
from sqlmodel import Session, col, select

from shared import clock
from shared.database import per_dialect, table
from shared.events import Envelope, Event
from shared.ids import new_id
from shared.messaging.tables import KnownStream, Outbox, OutboxHead

_KEEP = sa.insert(table(Outbox))
_HEADS = table(OutboxHead)
_TAKE = per_dialect(
    lambda dialect: (
        dialect.insert(_HEADS)
        .on_conflict_do_update(index_elements=["aggregate", "subject"], set_={"version": _HEADS.c.version + 1})
        .returning(_HEADS.c.version)
    )
)


def record(session: Session, event: Event, *, now: datetime) -> Envelope:
    """Store a fact for the relay, and give it as it travels. `now` is domain time: when it happened."""
    aggregate = event.aggregate()
    subject = event.subject_id
    version = _next_version(session, aggregate, subject)
    envelope = Envelope(
        id=new_id(),
        source=f"/{aggregate.split('.')[0]}",
        type=event.type,
        subject=subject,
        time=now,
        sequence=version,
        data=event.model_dump(mode="json"),
    )
    row = {
        "id": envelope.id,
        "aggregate": aggregate,
        "subject": subject,
        "version": version,
        "type": event.type,
        "body": envelope.model_dump_json(),
        "recorded_at": clock.real_now(),
    }
    session.execute(_KEEP, row)
    session.info["facts"] = True
    return envelope


def _next_version(session: Session, aggregate: str, subject: str) -> int:
    """Take the next version under the aggregate's row lock."""
    place = {"aggregate": aggregate, "subject": subject, "version": 1}
    version: int = session.execute(_TAKE(session), place).scalar_one()
    return version


def unsent(session: Session, limit: int) -> list[Outbox]:
    """The oldest facts that the broker has not acknowledged.

    By position: within an aggregate versions are taken under its row lock, so a later version never commits first.
    """
    waiting = select(Outbox).where(col(Outbox.published_at).is_(None)).order_by(col(Outbox.position))
    return list(session.exec(waiting.limit(limit)))  # the relay asks again until there are none


def mark_sent(session: Session, ids: list[str], *, now: datetime) -> None:
    session.execute(sa.update(Outbox).where(col(Outbox.id).in_(ids)).values(published_at=now))


def meet_stream(session: Session, name: str, created: str) -> bool:
    """Remember the stream's creation time. True if it is another stream than before: then all is marked unsent."""
    known = session.get(KnownStream, name)
    if known is not None and known.created == created:
        return False
    session.merge(KnownStream(name=name, created=created))
    session.execute(sa.update(Outbox).values(published_at=None))
    return known is not None
