from datetime import datetime

from sqlmodel import Session

from registry.employers.rows import own_organization, people_of
from registry.employers.rules import MOVES
from shared.actor import Actor
from shared.notices import tell


def end_organization(session: Session, actor: Actor, organization_id: str, *, now: datetime) -> None:
    """End one's own organization here, for all who act for it: nothing more is told to it."""
    row = own_organization(session, actor, organization_id, lead=True)
    row.state = MOVES.after(row.state, "end")
    row.ended_at = now
    for person_id in people_of(session, row.id):
        if person_id != actor.id:
            tell(session, person_id, "right-ended", "/registry/employers", now=now)
