"""What a reviewer decides on a claim, and what its owner says to it."""

from typing import Annotated

from pydantic import Field

from ce_tracker.review.rules import Decision, Settling
from shared.inputs import Input, Text, Whole

ToPerson = Annotated[Text, Field(max_length=2_000)]


class OfClaimSeen(Input):
    """`seen`: how many steps of the claim were looked at. Who says so decides nothing that was done since."""

    seen: Whole | None = Field(default=None, ge=1)


class DecideClaim(OfClaimSeen):
    """`words` go to the person; they are needed unless all of the claim is accepted.

    `counted`: how many minutes count, where it is a part. `as_first`: what was sent again is the same activity, only
    told in other words, so that the first day counts.
    """

    decision: Decision
    words: Text | None = Field(default=None, max_length=2_000)
    counted: Whole | None = Field(default=None, ge=1, le=2_400)
    as_first: bool = False

    @property
    def part(self) -> int | None:
        """In minutes."""
        return self.counted


class DecideClaimOnPage(DecideClaim):
    """The part in hours and minutes, as the page asks for it; both empty: all of it."""

    hours: Whole | None = Field(default=None, ge=0, le=40)
    minutes: Whole | None = Field(default=None, ge=0, le=59)

    @property
    def part(self) -> int | None:
        return (self.hours or 0) * 60 + (self.minutes or 0) or None


class AppealDecision(Input):
    words: ToPerson


class DoubtClaim(OfClaimSeen):
    words: ToPerson


class ExplainDoubt(Input):
    words: ToPerson


class SettleDoubt(OfClaimSeen):
    """`words` go to the person, whatever is settled."""

    decision: Settling
    words: ToPerson
