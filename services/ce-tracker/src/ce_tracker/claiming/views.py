from datetime import date, datetime

from pydantic import BaseModel

from ce_tracker.evidence.views import EvidenceView
from ce_tracker.offerings.views import OfferingView


class DraftWords(BaseModel, frozen=True):
    """What a draft tells so far; `minutes` is its length."""

    offering_id: str | None = None
    title: str | None = None
    provider: str | None = None
    taken_on: date | None = None
    minutes: int = 0
    ethics: bool = False


class DraftView(DraftWords, frozen=True):
    """A claim that is not sent yet. One that nobody has begun looks like one that tells nothing."""

    id: str
    offering: OfferingView | None = None
    paper: EvidenceView | None = None
    delete_at: datetime

    @property
    def called(self) -> str | None:
        return self.offering.title if self.offering else self.title

    @property
    def complete(self) -> bool:
        return self.taken_on is not None and self.paper is not None
