from datetime import datetime

from sqlmodel import Session, select

from registry.changes.queries import shown_entries
from registry.employers.queries import verified_organization
from registry.watching.rows import numbers_of
from registry.watching.rules import State
from registry.watching.tables import Watch
from registry.watching.views import Watched, WatchedEntry
from shared.actor import Actor
from shared.paging import page


def watched(session: Session, actor: Actor, organization_id: str, *, after: str = "", now: datetime) -> Watched:
    """What an organization asked for, the newest first; how an entry stands only while the person agrees."""
    organization = verified_organization(session, actor, organization_id)
    statement = select(Watch).where(Watch.organization_id == organization_id, Watch.state != State.ENDED)
    rows = page(session, statement, by=(Watch.asked_at, Watch.id), after=after, newest_first=True)
    numbers = numbers_of(session, [row.person_id for row in rows.items])
    shown = shown_entries(session, [row.person_id for row in rows.items if row.state == State.GIVEN], now=now)
    return Watched(
        organization=organization,
        entries=rows.map(
            lambda row: WatchedEntry(
                id=row.id,
                number=numbers.get(row.person_id, ""),
                state=row.state,
                asked_at=row.asked_at,
                answered_at=row.answered_at,
                entry=shown.get(row.person_id),
            )
        ),
    )
