"""Telling a person by mail that there is news. `now` is real time, in which mail lives."""

from datetime import datetime

import sqlalchemy as sa
from sqlmodel import Session, col, select

from gateway.accounts.queries import recipient_of
from gateway.mail.commands import post
from gateway.mail.rules import Kind
from gateway.notices.queries import waiting
from gateway.notices.rules import due_at
from gateway.notices.tables import Notice

PAGE = "/account/news"
"""Where all of it stands, each piece with the way to what it is."""


def keep_notice(session: Session, person_id: str, fact_id: str, *, must: bool, now: datetime) -> None:
    """Keep that somebody is to be told; whoever has no account here is told nothing."""
    last = session.exec(select(sa.func.max(col(Notice.posted_at))).where(Notice.person_id == person_id)).one()
    known = recipient_of(session, person_id) is not None
    due = due_at(last, must=must, now=now) if known else None
    session.add(Notice(fact_id=fact_id, person_id=person_id, due_at=due))


def mail_news(session: Session, person_id: str, *, now: datetime) -> None:
    """Write the one mail for all the news that waits for somebody, also what could have waited longer."""
    notices = list(session.exec(waiting().where(Notice.person_id == person_id)))
    to = recipient_of(session, person_id)
    for notice in notices:
        notice.due_at, notice.posted_at = None, now if to else None
    if notices and to is not None:
        post(session, Kind.NEWS, to, PAGE, now=now)


def count_as_told(session: Session) -> None:
    """Let no mail go out for what waits: in the demonstration it happened long ago."""
    session.execute(sa.update(Notice).where(col(Notice.posted_at).is_(None)).values(due_at=None))
