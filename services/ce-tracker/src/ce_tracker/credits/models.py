"""What goes into a claim, and what people see of it. Times are minutes."""

from datetime import date, datetime

from pydantic import BaseModel

from ce_tracker.credits.rules import State


class Claim(BaseModel, frozen=True):
    """What a person claims. With an offering, its title, provider and kind are the offering's own."""

    offering_id: str | None = None
    title: str | None = None
    provider: str | None = None
    taken_on: date
    minutes: int
    ethics: bool = False


class EvidenceFile(BaseModel, frozen=True):
    """A file as it was sent; `content_type` is what its content was found to be."""

    name: str
    content: bytes
    content_type: str


class EvidenceView(BaseModel, frozen=True):
    id: str
    name: str
    content_type: str
    size: int
    added_at: datetime


class StepView(BaseModel, frozen=True):
    """`step` is sent, or one of the moves of a claim."""

    step: str
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

    @property
    def asked(self) -> str | None:
        """The newest question, while it waits for an answer."""
        questions = [step.words for step in self.steps if step.step == "ask-for-more"]
        return questions[-1] if self.may_answer and questions else None

    @property
    def reason(self) -> str | None:
        reasons = [step.words for step in self.steps if step.step == "not-count"]
        return reasons[-1] if reasons else None
