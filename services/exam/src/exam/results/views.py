from dataclasses import dataclass
from datetime import date, datetime

from pydantic import BaseModel

from exam.plans.views import Detail, NextModule, PlanEntry, Strand
from exam.results.rules import State
from exam.score_runs.rules import Outcome


class ResultView(BaseModel, frozen=True):
    """A released result as the person reads it. A part that stands from before has its date."""

    id: str
    outcome: Outcome
    written: Outcome
    oral: Outcome
    written_passed_on: date | None
    oral_passed_on: date | None
    percent: float | None
    pass_percent: float | None
    plan: tuple[PlanEntry, ...]
    strands: tuple[Strand, ...]
    next_modules: tuple[NextModule, ...]
    stands_months: int
    """A part that is passed stands for so long."""
    released_on: date
    rule_set: str

    @property
    def went_well(self) -> tuple[Strand, ...]:
        return tuple(strand for strand in self.strands if strand.went_well)

    @property
    def not_yet(self) -> bool:
        """Of some part; where one was passed and the other is still ahead, nothing is not yet passed."""
        return Outcome.NOT_YET in (self.written, self.oral)


@dataclass(frozen=True)
class ResultRow:
    """A result in whatever state, for administrators' rooms. `succeeds`: the one in whose place it comes."""

    id: str
    person_id: str
    state: State
    outcome: Outcome
    written: Outcome
    oral: Outcome
    detail: Detail
    rule_set: str
    drafted_at: datetime
    released_on: date | None
    written_sitting_id: str | None
    oral_sitting_id: str | None
    written_run_id: str | None
    oral_run_id: str | None
    succeeds: str | None
