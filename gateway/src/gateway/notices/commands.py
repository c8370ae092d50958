"""Telling a person by mail that there is news."""

from datetime import datetime

import sqlalchemy as sa
from sqlmodel import Session, col, select

from gateway.accounts.tables import Account
from gateway.mail.commands import post
from gateway.notices.rules import follows_closely, is_history
from gateway.notices.tables import Notice


def tell(session: Session, person_id: str, fact_id: str, *, happened_at: datetime, now: datetime, at: datetime) -> None:
    """`now` is domain time, `at` real time. Somebody without an account here is told nothing."""
    if is_history(happened_at, now):
        return
    account = session.get(Account, person_id)
    last = session.exec(select(sa.func.max(col(Notice.posted_at))).where(Notice.person_id == person_id)).one()
    if account is None or follows_closely(last, at):
        return
    session.add(Notice(fact_id=fact_id, person_id=person_id, posted_at=at))
    post(session, "news", to=account.email, language=account.language, link="/registry/path", at=at)
