from collections.abc import Sequence
from datetime import datetime

import sqlalchemy as sa
from sqlmodel import Session, col, select

from registry.changes.rules import Answered
from registry.employers.queries import leaders_to_tell, members_to_tell
from registry.verification.queries import CERTIFIED
from registry.verification.views import PublicStatus
from registry.watching.rules import State
from registry.watching.tables import Watch, WatchRound
from shared.actor import Actor
from shared.refusals import NotFound


def own_watch(session: Session, actor: Actor, watch_id: str) -> Watch:
    """One that is about oneself."""
    row = session.get(Watch, watch_id)
    if row is None or row.person_id != actor.id:
        raise NotFound
    return row


def watch_of(session: Session, organization_id: str, watch_id: str) -> Watch:
    """One that an organization asked for."""
    row = session.get(Watch, watch_id)
    if row is None or row.organization_id != organization_id:
        raise NotFound
    return row


def given_watches(session: Session, organization_id: str) -> list[Watch]:
    given = select(Watch).where(Watch.organization_id == organization_id, Watch.state == State.GIVEN)
    return list(session.exec(given.order_by(col(Watch.id)).with_for_update()))


def numbers_of(session: Session, people: Sequence[str]) -> dict[str, str]:
    """Their numbers, which whoever asked for them typed."""
    known = sa.select(CERTIFIED.c.person_id, CERTIFIED.c.number).where(CERTIFIED.c.person_id.in_(people))
    return {row.person_id: row.number for row in session.execute(known)}


def answered_by(status: PublicStatus) -> Answered:
    if status.kind == "not-a-certification":
        raise NotFound
    return Answered(status.kind, status.until, status.since)


def who_hears(session: Session, row: Watch) -> list[str]:
    """Whoever asked, as long as they act for the organization; else those who lead it."""
    if row.asked_by in members_to_tell(session, row.organization_id):
        return [row.asked_by]
    return leaders_to_tell(session, row.organization_id)


def begin_rounds(session: Session, organization_id: str, *, now: datetime) -> None:
    """Let its watched entries be looked at, from now on."""
    if session.get(WatchRound, organization_id) is None:
        session.add(WatchRound(organization_id=organization_id, look_at=now))
