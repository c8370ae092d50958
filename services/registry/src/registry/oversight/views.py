from dataclasses import dataclass
from datetime import date, datetime

from pydantic import BaseModel

from registry.issuing.views import Stopped
from registry.oversight.rules import State
from registry.statuses.rules.mark_certification import Decision


class DecisionView(BaseModel, frozen=True):
    """`id` is that of its approval. The reason is for administrators alone."""

    id: str
    number: str
    decision: Decision
    reason: str
    person_told_on: date | None
    state: State
    proposed_by: str
    proposed_at: datetime
    answered_at: datetime | None


class Oversight(BaseModel, frozen=True):
    """A page of what waits, who waits longest first, and of what was answered, the newest first.

    `after` and `answered_after` are what the next page of each is asked for with; empty on the last one.
    """

    waiting: tuple[DecisionView, ...]
    after: str
    answered: tuple[DecisionView, ...]
    answered_after: str
    stop: Stopped | None


class Proposed(BaseModel, frozen=True):
    id: str


class Resumed(BaseModel, frozen=True):
    """`waiting`: how many are certified now, each on their own. `resumed`: False for the first of the two approvals."""

    resumed: bool
    waiting: int


@dataclass(frozen=True)
class Confirmed:
    """A decision that was carried out, and by whom."""

    person_id: str
    decision: str
    proposed_by: str
    confirmed_by: str
    record: str
    """All that its approval says."""
