import sqlalchemy as sa
from sqlmodel import Session, col

from registry.employers.tables import Organization, OrganizationMember


def forget_memberships(session: Session, person_id: str) -> None:
    """Forget for whom somebody acted; the organizations themselves stay."""
    session.execute(sa.delete(OrganizationMember).where(col(OrganizationMember.person_id) == person_id))
    asked = sa.update(Organization).where(col(Organization.asked_by) == person_id)
    session.execute(asked.values(asked_by=None, words=""))
