"""When a training is complete: the modules and the practice hours of its own rule set, and nothing else."""

from dataclasses import dataclass
from datetime import date

from shared.refusals import N_, Conflict, Invalid

PAPER_ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Nothing that could be read as something else."""


class AlreadyRecorded(Conflict):
    slug = "already-recorded"
    sentence = N_("This person has a training on record already. It was not changed.")


class NotInTheFuture(Invalid):
    slug = "not-in-the-future"
    sentence = N_("A training that is brought in from old records was completed in the past. Please look at the date.")


class NotCompleteYet(Conflict):
    slug = "not-complete-yet"
    sentence = N_("The attendance certificate is made when every module and the practice hours are done.")


@dataclass(frozen=True)
class Progress:
    """How far a training is, beside what its rule set asks for."""

    modules: int
    modules_required: int
    minutes: int
    minutes_required: int

    @property
    def modules_missing(self) -> int:
        return max(0, self.modules_required - self.modules)

    @property
    def minutes_missing(self) -> int:
        return max(0, self.minutes_required - self.minutes)

    @property
    def complete(self) -> bool:
        return not self.modules_missing and not self.minutes_missing


def paper_number(letters: str) -> str:
    """`AT-7KQ2-9MXR`: AT says at once that it is a paper about attendance."""
    return f"AT-{letters[:4]}-{letters[4:8]}"


def refuse_if_recorded(*, known: bool) -> None:
    if known:
        raise AlreadyRecorded


def refuse_unless_past(completed_on: date, today: date) -> None:
    if completed_on > today:
        raise NotInTheFuture("completed_on")
