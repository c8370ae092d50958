from datetime import date

from sqlmodel import Field

from registry.base import Base


class AllowanceUse(Base, table=True):
    """Of one day: that a place was shown somebody, or asked for a number that is not shown.

    All of it by marks of that day's key, which is gone the day after; so are the rows.
    """

    __tablename__ = "allowance_uses"

    place: str = Field(primary_key=True)
    mark: str = Field(primary_key=True)
    day: date = Field(index=True)
