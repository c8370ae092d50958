from datetime import date

from sqlmodel import Field

from registry.base import Base
from registry.years.rules import State
from shared.database import state_of


class CEYear(Base, table=True):
    """A projection of what the CE tracker says. Times are minutes.

    `covered`: what waits for a decision would fill the year, `covered_until` a day as far as an answer is waited for.
    """

    __tablename__ = "ce_years"

    person_id: str = Field(primary_key=True)
    year: int = Field(primary_key=True)
    state: State = state_of(State)
    minutes: int = 0
    minutes_required: int = 0
    ethics_minutes: int = 0
    ethics_minutes_required: int = 0
    grace_until: date | None = None
    closed_on: date | None = None
    covered: bool = False
    covered_until: date | None = None
