from datetime import date

import sqlalchemy as sa
from sqlmodel import Field

from curriculum.base import Base
from curriculum.readiness.rules.hand_in_answers import Position
from shared.database import state_of


class ReadinessAssessment(Base, table=True):
    """An organization's look at itself, under a label of its own choice. Who began it is not kept."""

    __tablename__ = "readiness_assessments"

    id: str = Field(primary_key=True)
    label: str
    invitation_hash: str = Field(unique=True)
    invitation: int = 1
    """How many there were; only the newest leads here."""
    result_hash: str = Field(unique=True)


class ReadinessRound(Base, table=True):
    """What was handed in, as counts. There is no row that holds one person's final answers."""

    __tablename__ = "readiness_rounds"

    assessment_id: str = Field(primary_key=True, foreign_key="readiness_assessments.id")
    number: int = Field(primary_key=True)
    opened_on: date
    closed_on: date | None = None
    people: int = 0
    leaders: dict[str, list[int]] = Field(sa_column=sa.Column(sa.JSON, nullable=False))
    """Of leaders, by statement: how many chose each step."""
    staff: dict[str, list[int]] = Field(sa_column=sa.Column(sa.JSON, nullable=False))


class ReadinessSheet(Base, table=True):
    """Answers under way. Handing in adds them to the counts of the round and takes this row away."""

    __tablename__ = "readiness_sheets"
    __table_args__ = (
        sa.ForeignKeyConstraint(
            ["assessment_id", "round"], ["readiness_rounds.assessment_id", "readiness_rounds.number"]
        ),
        sa.Index("ix_readiness_sheets_assessment_id_round", "assessment_id", "round"),
    )

    key_hash: str = Field(primary_key=True)
    assessment_id: str
    round: int
    invitation: int = 1
    """By which it was begun."""
    position: Position = state_of(Position, name="position")
    answers: dict[str, int] = Field(sa_column=sa.Column(sa.JSON, nullable=False))
