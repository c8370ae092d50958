from hashlib import sha256

import sqlalchemy as sa
from sqlmodel import Session, col

from registry.members.rules import code_as_meant
from registry.members.tables import OrganizationInvitation


def hash_of(code: str) -> str:
    return sha256(code_as_meant(code).encode()).hexdigest()


def withdraw_codes(session: Session, organization_id: str, person_id: str) -> None:
    """Take back the codes that somebody gave away and nobody has used."""
    theirs = (
        col(OrganizationInvitation.organization_id) == organization_id,
        col(OrganizationInvitation.invited_by) == person_id,
    )
    session.execute(sa.delete(OrganizationInvitation).where(*theirs))
