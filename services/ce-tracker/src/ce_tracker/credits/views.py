"""What people see of a claim. Times are minutes."""

from datetime import date, datetime

from pydantic import BaseModel

from ce_tracker.credits.rules import State, Step
from ce_tracker.evidence.views import EvidenceView


class StepView(BaseModel, frozen=True):
    step: Step
    words: str | None
    at: datetime


class ShareView(BaseModel, frozen=True):
    """What a credit gave to a year."""

    year: int
    minutes: int


class CreditSummary(BaseModel, frozen=True):
    id: str
    title: str
    provider: str
    taken_on: date
    minutes: int
    ethics: bool
    counted: int | None
    """How much of it counts, if it is a part."""
    answer_by: date | None
    state: State
    sent_at: datetime
    decided_at: datetime | None


class CreditView(CreditSummary, frozen=True):
    """One credit with all that belongs to it."""

    name: str | None
    offering_id: str | None
    evidence: list[EvidenceView]
    steps: list[StepView]
    shares: list[ShareView]
    may_answer: bool
    may_withdraw: bool
    appeal_until: date | None
    """Until when its owner may ask somebody else to look at it."""

    @property
    def asked(self) -> str | None:
        """The newest question, while it waits for an answer."""
        questions = [step.words for step in self.steps if step.step == Step.ASK_FOR_MORE]
        return questions[-1] if self.may_answer and questions else None

    @property
    def reason(self) -> str | None:
        """Why it is not counted, or not all of it."""
        return self._last(Step.NOT_COUNT, Step.REVERSE, *([Step.ACCEPT] if self.counted is not None else []))

    @property
    def doubt(self) -> str | None:
        """Why we asked again after it was accepted, while that is open."""
        return self._last(Step.DOUBT) if self.state == State.DOUBTED else None

    @property
    def sent_again(self) -> bool:
        return any(step.step == Step.ANSWER for step in self.steps)

    def _last(self, *steps: Step) -> str | None:
        words = [step.words for step in self.steps if step.step in steps]
        return words[-1] if words else None


class OnTheWay(BaseModel, frozen=True):
    """Claims that are not decided: minutes that wait for us, and how many claims wait for their owner."""

    minutes: int
    ethics_minutes: int
    waiting: int
    more_asked: list[str]
    doubted: list[str]


class WaitingCount(BaseModel, frozen=True):
    count: int
    oldest: datetime | None
