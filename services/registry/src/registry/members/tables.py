from datetime import datetime

from sqlmodel import Field

from registry.base import Base
from shared.database import instant


class OrganizationInvitation(Base, table=True):
    """A code that lets one person in, once; the code itself is nowhere kept."""

    __tablename__ = "organization_invitations"

    code_hash: str = Field(primary_key=True)
    organization_id: str = Field(index=True)
    owner: bool
    invited_by: str
    until: datetime = instant()
