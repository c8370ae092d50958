import sqlalchemy as sa
from sqlmodel import Session, col

from registry.employers.tables import OrganizationMember


def dismiss_member(session: Session, organization_id: str, member_id: str) -> None:
    """Let somebody act for an organization no more; who may do so is for the room above."""
    theirs = (col(OrganizationMember.organization_id) == organization_id, col(OrganizationMember.id) == member_id)
    session.execute(sa.delete(OrganizationMember).where(*theirs))
