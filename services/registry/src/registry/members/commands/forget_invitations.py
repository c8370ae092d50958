import sqlalchemy as sa
from sqlmodel import Session, col

from registry.members.tables import OrganizationInvitation


def forget_invitations(session: Session, person_id: str) -> None:
    """Forget the codes that somebody gave away."""
    session.execute(sa.delete(OrganizationInvitation).where(col(OrganizationInvitation.invited_by) == person_id))
