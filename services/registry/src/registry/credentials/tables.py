from datetime import date, datetime

from sqlmodel import Field

from registry.base import Base
from shared.database import instant


class StatusPlace(Base, table=True):
    """A random place in the status lists, for good. Without a person: they were erased, and their bit is set."""

    __tablename__ = "status_places"

    place: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    person_id: str | None = Field(default=None, unique=True)


class IssuedCredential(Base, table=True):
    """What was signed and given out, whole: a presented copy is compared with it."""

    __tablename__ = "issued_credentials"

    id: str = Field(primary_key=True)
    person_id: str = Field(index=True)
    number: str
    name: str
    by_name: bool
    salt: str
    granted_on: date
    valid_until: date
    place: int
    begun_at: datetime = instant()
    body: str | None = None
    key_id: str | None = Field(default=None, index=True)


class IssuedPaper(Base, table=True):
    """The hash of each certificate that was printed: a changed one is told as one, whatever is in it."""

    __tablename__ = "issued_papers"

    digest: str = Field(primary_key=True)
    person_id: str = Field(index=True)
    issued_at: datetime = instant()
