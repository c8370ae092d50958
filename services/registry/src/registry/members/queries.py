from sqlmodel import Session

from registry.employers.queries import members_of, verified_organization
from registry.members.views import Members
from shared.actor import Actor


def members(session: Session, actor: Actor, organization_id: str) -> Members:
    """Who acts for an organization of one's own."""
    return Members(
        organization=verified_organization(session, actor, organization_id),
        members=members_of(session, actor, organization_id),
    )
