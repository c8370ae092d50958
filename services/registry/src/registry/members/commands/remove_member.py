from datetime import datetime

from sqlmodel import Session

from registry.employers.commands import dismiss_member
from registry.employers.queries import owners_of, person_behind, refuse_unless_lead
from registry.members.rows import withdraw_codes
from registry.members.rules import refuse_if_last_owner
from shared.actor import Actor
from shared.notices import tell


def remove_member(session: Session, actor: Actor, organization_id: str, member_id: str, *, now: datetime) -> None:
    """Let somebody act for the organization no more, in force with the commit."""
    refuse_unless_lead(session, actor, organization_id)
    person_id = person_behind(session, organization_id, member_id)
    refuse_if_last_owner(owners_of(session, organization_id), member_id)
    withdraw_codes(session, organization_id, person_id)
    dismiss_member(session, organization_id, member_id)
    if person_id != actor.id:
        tell(session, person_id, "right-ended", "/registry/employers", now=now)
