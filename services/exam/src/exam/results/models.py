from datetime import date, datetime

from pydantic import BaseModel


class PlanEntry(BaseModel, frozen=True):
    """Something to go back to: what it is, and the numbers of the modules."""

    title: str
    words: str | None
    modules: tuple[int, ...]


class ResultView(BaseModel, frozen=True):
    """A released result as the person reads it. A part that stands from before has its date."""

    id: str
    outcome: str
    written: str
    oral: str
    written_passed_on: date | None
    oral_passed_on: date | None
    percent: int | None
    pass_percent: int | None
    plan: tuple[PlanEntry, ...]
    released_on: date
    rule_set: str


class Release(BaseModel, frozen=True):
    """A result before the administrators. `mine`: I have given the first word, so somebody else gives the second."""

    id: str
    person_id: str
    name: str | None
    state: str
    outcome: str
    written: str
    oral: str
    percent: int | None
    drafted_at: datetime
    released_on: date | None
    rule_set: str
    mine: bool


class Record(BaseModel, frozen=True):
    act: str
    by: str
    at: datetime
    words: str


class ReleaseWithRecords(BaseModel, frozen=True):
    release: Release
    records: tuple[Record, ...]
