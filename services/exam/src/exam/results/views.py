from datetime import date, datetime

from pydantic import BaseModel

from exam.plans.views import PlanEntry
from exam.results.rules import State
from exam.score_runs.rules import Outcome


class Detail(BaseModel, frozen=True):
    """What the person reads beside the outcome: the share they reached, and where to go on."""

    plan: tuple[PlanEntry, ...] = ()
    percent: int | None = None
    pass_percent: int | None = None


class ResultView(BaseModel, frozen=True):
    """A released result as the person reads it. A part that stands from before has its date."""

    id: str
    outcome: Outcome
    written: Outcome
    oral: Outcome
    written_passed_on: date | None
    oral_passed_on: date | None
    percent: int | None
    pass_percent: int | None
    plan: tuple[PlanEntry, ...]
    released_on: date
    rule_set: str


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
    percent: int | None
    pass_percent: int | None
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
