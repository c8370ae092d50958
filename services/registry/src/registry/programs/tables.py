from datetime import datetime

from sqlmodel import Field

from registry.base import Base
from shared.database import instant


class ProgramKey(Base, table=True):
    """What a program shows; the key itself is nowhere kept. It ends with whoever made it."""

    __tablename__ = "program_keys"

    id: str = Field(primary_key=True)
    organization_id: str = Field(index=True)
    person_id: str = Field(index=True)
    label: str
    key_hash: str = Field(unique=True)
    made_at: datetime = instant()
    until: datetime = instant()
