from sqlmodel import Session

from registry.employers.commands import dismiss_member
from registry.employers.queries import my_member_id, owners_of, verified_organization
from registry.members.rows import withdraw_codes
from registry.members.rules import refuse_if_last_owner
from shared.actor import Actor


def leave_organization(session: Session, actor: Actor, organization_id: str) -> None:
    """Act for an organization no more."""
    verified_organization(session, actor, organization_id)
    member_id = my_member_id(session, actor, organization_id)
    refuse_if_last_owner(owners_of(session, organization_id), member_id)
    withdraw_codes(session, organization_id, actor.id)
    dismiss_member(session, organization_id, member_id)
