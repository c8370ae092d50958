"""Claims as a reviewer sees them."""

from pydantic import BaseModel

from ce_tracker.credits.views import CreditSummary, CreditView
from ce_tracker.evidence.views import LikenessView


class Waiting(CreditSummary, frozen=True):
    name: str | None


class WaitingPage(BaseModel, frozen=True):
    """One page of the queue, oldest first."""

    page: int
    pages: int
    count: int
    claims: list[Waiting]


class ReviewView(BaseModel, frozen=True):
    """A claim to be decided. `own`: it is the reviewer's own, so another person decides."""

    credit: CreditView
    own: bool
    may_decide: bool
    own_modules_count: bool
    next_id: str | None
    likenesses: list[LikenessView]
