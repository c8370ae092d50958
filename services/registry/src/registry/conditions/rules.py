"""When a certification may be granted.

Three conditions, each with the day on which it came to stand; a person is a CPS only while all three stand.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from shared.refusals import N_, Conflict


class Outcome(StrEnum):
    """Of an examination."""

    PASSED = "passed"
    NOT_YET_PASSED = "not_yet_passed"


class PartOutcome(StrEnum):
    """Of its written or its oral part."""

    PASSED = "passed"
    NOT_YET_PASSED = "not_yet_passed"
    NOT_TAKEN = "not_taken"


class AlreadyCommitted(Conflict):
    slug = "already-committed"
    sentence = N_("You have already signed the Code. Nothing was changed.")


class OtherWording(Conflict):
    slug = "other-wording"
    sentence = N_("The wording of the Code has changed since you opened this page. Please read it again, then sign.")


@dataclass(frozen=True)
class Conditions:
    """The day on which each condition came to stand; None while it does not."""

    trained_on: date | None = None
    passed_on: date | None = None
    committed_on: date | None = None
    recognized_on: date | None = None
    """What another agency certified stands for training and examination, where one of them is missing."""

    @property
    def _days(self) -> dict[str, date | None]:
        trained, passed = self.trained_on or self.recognized_on, self.passed_on or self.recognized_on
        return {"training": trained, "examination": passed, "commitment": self.committed_on}

    @property
    def missing(self) -> tuple[str, ...]:
        return tuple(name for name, day in self._days.items() if day is None)

    @property
    def complete_since(self) -> date | None:
        """The day on which the last of the three came to stand; None while one is missing."""
        days = [day for day in self._days.values() if day is not None]
        return max(days) if len(days) == 3 else None


def refuse_unless_published_wording(signed: str, published: str) -> None:
    """One commits to the words that one has read."""
    if signed != published:
        raise OtherWording
