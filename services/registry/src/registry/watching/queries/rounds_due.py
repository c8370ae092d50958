from datetime import datetime

from sqlmodel import Session, col, select

from registry.employers.queries import verified_organizations
from registry.watching.rules import EACH, State
from registry.watching.tables import Watch, WatchRound


def rounds_due(session: Session, *, now: datetime) -> list[str]:
    """Organizations whose watched entries it is time to look at; also where the time was set back."""
    given = select(Watch.id).where(
        col(Watch.organization_id) == col(WatchRound.organization_id), Watch.state == State.GIVEN
    )
    look_at = col(WatchRound.look_at)
    due = select(WatchRound.organization_id).where(
        (look_at <= now) | (look_at > now + EACH),
        col(WatchRound.organization_id).in_(verified_organizations()),
        given.exists(),
    )
    return list(session.exec(due.order_by(look_at)))
