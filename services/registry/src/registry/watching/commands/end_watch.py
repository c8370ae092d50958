from datetime import datetime

from sqlmodel import Session

from registry.changes.commands import drop_changes
from registry.employers.queries import verified_organization
from registry.watching.rows import watch_of
from registry.watching.rules import MOVES
from shared.actor import Actor
from shared.notices import tell


def end_watch(session: Session, actor: Actor, organization_id: str, watch_id: str, *, now: datetime) -> None:
    """Watch a person's entry no more, or take the request back; the person hears it."""
    verified_organization(session, actor, organization_id)
    row = watch_of(session, organization_id, watch_id)
    row.state = MOVES.after(row.state, "end")
    row.answered_at = now
    drop_changes(session, row.id)
    tell(session, row.person_id, "right-ended", "/registry/watching", now=now)
