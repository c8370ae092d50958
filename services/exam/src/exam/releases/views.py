"""What administrators see of results."""

from datetime import date, datetime

from pydantic import BaseModel

from exam.attempts.rules import Part
from exam.results.rules import State
from exam.score_runs.rules import Outcome


class Release(BaseModel, frozen=True):
    """A result before the administrators. `waits_for`: release or withdraw, where the first of two has approved it.

    `mine`: I am that first one, so somebody else gives the second approval.
    """

    id: str
    person_id: str
    name: str | None
    state: State
    waits_for: str | None
    outcome: Outcome
    written: Outcome
    oral: Outcome
    percent: float | None
    pass_percent: float | None
    drafted_at: datetime
    released_on: date | None
    rule_set: str
    succeeds: str | None = None
    """The result that stands until this one is released in its place."""
    mine: bool


class Record(BaseModel, frozen=True):
    act: str
    by: str
    at: datetime
    words: str


class ReleaseWithRecords(BaseModel, frozen=True):
    release: Release
    records: tuple[Record, ...]


class KeptPart(BaseModel, frozen=True):
    """A part that is passed and waits for the other one; it can be released on its own."""

    sitting_id: str
    person_id: str
    name: str | None
    part: Part
    since: datetime
