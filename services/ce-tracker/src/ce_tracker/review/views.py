"""Claims as a reviewer sees them."""

from pydantic import BaseModel

from ce_tracker.credits.views import CreditSummary, CreditView
from ce_tracker.evidence.views import LikenessView
from ce_tracker.years.views import YearView


class Waiting(CreditSummary, frozen=True):
    name: str | None


class WaitingPage(BaseModel, frozen=True):
    """One page of the queue, oldest first."""

    page: int
    pages: int
    count: int
    claims: list[Waiting]


class Reversal(BaseModel, frozen=True):
    """A first approval to take an acceptance back. `mine`: I gave it, so somebody else gives the second."""

    mine: bool
    reason: str | None


class ReviewView(BaseModel, frozen=True):
    """A claim to be decided, beside its owner's year and other claims. `own`: it is the reviewer's own.

    `decided_before`: the reviewer decided against it, and it was appealed.
    """

    credit: CreditView
    own: bool
    decided_before: bool
    may_decide: bool
    may_doubt: bool
    may_settle: bool
    heard: bool
    """Whether its owner answered, or had the time to."""
    reversal: Reversal | None
    own_modules_count: bool
    next_id: str | None
    likenesses: list[LikenessView]
    year: YearView | None
    """Of the day on which it was taken."""
    others: list[CreditSummary]
