"""Telling a person by mail that there is news."""

from datetime import datetime, timedelta

import sqlalchemy as sa
from sqlmodel import Session, col, select

from gateway.accounts.queries import recipient_of
from gateway.mail.commands import post
from gateway.mail.rules import Kind
from gateway.notices.rules import follows_closely, is_history
from gateway.notices.tables import Notice


def tell(session: Session, person_id: str, fact_id: str, age: timedelta, *, now: datetime) -> None:
    """Tell somebody that there is news; whoever has no account here is told nothing.

    `age`: how long ago it happened, in domain time; `now` is real time, in which mail lives.
    """
    if is_history(age):
        return
    to = recipient_of(session, person_id)
    last = session.exec(select(sa.func.max(col(Notice.posted_at))).where(Notice.person_id == person_id)).one()
    if to is None or follows_closely(last, now=now):
        return
    session.add(Notice(fact_id=fact_id, person_id=person_id, posted_at=now))
    post(session, Kind.NEWS, to, "/registry/path", now=now)
