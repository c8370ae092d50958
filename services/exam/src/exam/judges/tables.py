from datetime import datetime

from sqlmodel import Field

from exam.base import Base
from exam.standards.rules import Round
from shared.database import instant, state_of


class Judge(Base, table=True):
    """Somebody on the panel, by the name they use there."""

    __tablename__ = "judges"

    standard_id: str = Field(primary_key=True, foreign_key="standards.id")
    person_id: str = Field(primary_key=True)
    name: str
    is_cps: bool
    """As they say; whoever runs the panel knows them."""
    joined_at: datetime = instant()


class RoundFinished(Base, table=True):
    """A judge has handed in a round: since then its estimates stand."""

    __tablename__ = "rounds_finished"

    standard_id: str = Field(primary_key=True, foreign_key="standards.id")
    person_id: str = Field(primary_key=True)
    round: Round = state_of(Round, name="round", primary_key=True)
    at: datetime = instant()


class Estimate(Base, table=True):
    """What a judge expects of somebody who is just ready. It can be changed until the round is handed in."""

    __tablename__ = "estimates"

    standard_id: str = Field(primary_key=True, foreign_key="standards.id")
    person_id: str = Field(primary_key=True)
    round: Round = state_of(Round, name="round", primary_key=True)
    item_id: str = Field(primary_key=True)
    unit: str = Field(primary_key=True)
    value: int
    at: datetime = instant()
