from datetime import date, datetime

from sqlmodel import Field

from registry.base import Base
from shared.database import instant


class AllowanceUse(Base, table=True):
    """Of one day: that a place was shown somebody, or asked for a number that is not shown.

    All of it by marks of that day's key, which is gone the day after; so are the rows.
    """

    __tablename__ = "allowance_uses"

    place: str = Field(primary_key=True)
    mark: str = Field(primary_key=True)
    day: date = Field(index=True)


class StrangeHour(Base, table=True):
    """An hour in which strangers, all together, were shown more people than anybody needs; once an hour, for people.

    Nothing in it says who they were.
    """

    __tablename__ = "strange_hours"

    id: str = Field(primary_key=True)
    """The hour itself, in UTC: several processes notice it once."""
    noticed_at: datetime = instant()
    people: int
    looked_at: datetime | None = instant(nullable=True)
    looked_by: str | None = None
