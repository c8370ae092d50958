from datetime import date, datetime

from pydantic import BaseModel

from registry.deadlines.rules import Kind


class Time(BaseModel, frozen=True):
    """One time that runs or ran. `late`: it was not met by then."""

    kind: Kind
    due_at: datetime
    extended: bool
    met_at: datetime | None
    late: bool

    @property
    def runs(self) -> bool:
        return self.met_at is None


class ConcernRulesView(BaseModel, frozen=True):
    id: str
    effective_from: date
    tell_business_days: int
    first_look_hours: int
    answer_days: int
    decide_days: int
    extension_days: int
    appeal_days: int
    interim_days: int
    stored_days: int
    holidays: tuple[date, ...]


class ConcernRulesDraft(ConcernRulesView, frozen=True):
    """`mine`: I laid it down, so that somebody else publishes it."""

    mine: bool


class AllConcernRules(BaseModel, frozen=True):
    """Those of today, those that were published for other days, and what waits for a second administrator."""

    current: ConcernRulesView
    published: tuple[ConcernRulesView, ...]
    drafts: tuple[ConcernRulesDraft, ...]
