from datetime import date

import sqlalchemy as sa
from sqlmodel import Field

from registry.base import Base
from registry.specialties.rules import Level
from shared.database import state_of


class SpecialtyAward(Base, table=True):
    """A projection of what the CE tracker says: a track that somebody completed."""

    __tablename__ = "specialty_awards"

    person_id: str = Field(primary_key=True)
    specialty: str = Field(primary_key=True)
    awarded_on: date


class SpecialtyKind(Base, table=True):
    """A projection: what a track is called, as it was said last."""

    __tablename__ = "specialty_kinds"

    specialty: str = Field(primary_key=True)
    titles: dict[str, str] = Field(sa_column=sa.Column(sa.JSON, nullable=False))
    level: Level = state_of(Level, name="level")
