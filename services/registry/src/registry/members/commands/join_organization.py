from datetime import datetime

from sqlmodel import Session, col, select

from registry.employers.commands import admit_member
from registry.employers.queries import verified_organizations
from registry.members.inputs import JoinOrganization
from registry.members.rows import hash_of
from registry.members.rules import INVITED_FOR, WrongCode
from registry.members.tables import OrganizationInvitation
from shared.actor import Actor
from shared.notices import tell


def join_organization(session: Session, actor: Actor, what: JoinOrganization, *, now: datetime) -> str:
    """Act for an organization from now on, by a code of one who leads it. Its id."""
    code = select(OrganizationInvitation).where(
        OrganizationInvitation.code_hash == hash_of(what.code),
        OrganizationInvitation.until >= now,
        col(OrganizationInvitation.organization_id).in_(verified_organizations()),
    )
    invitation = session.exec(code).one_or_none()
    if invitation is None:
        raise WrongCode("code", days=INVITED_FOR.days)
    organization_id, by = invitation.organization_id, invitation.invited_by
    admit_member(session, actor.id, organization_id, what.name, owner=invitation.owner, now=now)
    session.delete(invitation)
    if by != actor.id:
        tell(session, by, "request-decided", f"/registry/employers/{organization_id}/people", now=now)
    return organization_id
