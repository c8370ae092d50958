from sqlmodel import Field

from exam.base import Base


class Busy(Base, table=True):
    """Somebody, or a room, in one quarter hour. The key is what makes two appointments at once impossible."""

    __tablename__ = "busy"

    who: str = Field(primary_key=True)
    """A person's id, or a room's."""
    quarter: int = Field(primary_key=True)
    """Quarter hours since 1970."""
    held_by: str = Field(index=True)
    """The id of the time or the appointment."""
