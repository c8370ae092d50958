"""Who may do what in the short course, and which figures may be shown.

What people answer before and after becomes counts at once. Of each statement the figures move in whole tens only: the
newest answers wait, unseen, until ten of them are together. So whoever looks twice sees ten people more, or nobody. Ten
of which nine are alike wait for ten more: what they would show is what each of them said.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from curriculum.readiness.rules.results import are_nearly_alike
from shared.refusals import N_, Conflict, Invalid

STEPS = range(1, 6)
"""From "I disagree strongly" to "I agree strongly"."""
TOGETHER = 10
"""So many answers are shown at once, and no fewer."""
Counts = Sequence[int]
"""How many chose each of the steps."""
NOBODY: Counts = (0,) * len(STEPS)


class Moment(StrEnum):
    """When the questions are asked: before the first page, and after the check."""

    BEFORE = "before"
    AFTER = "after"


class NameFirst(Conflict):
    slug = "name-first"
    sentence = N_("First give us the name for your paper. Then we keep what you have read.")


class PaperStands(Conflict):
    slug = "paper-stands"
    sentence = N_("Your attendance paper is made, with the name you gave. It is not changed any more.")


class NotPassedYet(Conflict):
    slug = "not-passed-yet"
    sentence = N_("The attendance paper is made when you have passed the check.")


class AnsweredAlready(Conflict):
    slug = "answered-already"
    sentence = N_("You have answered these already. Thank you. We cannot tell which answers were yours.")


class NotTheMoment(Conflict):
    slug = "not-the-moment"
    sentence = N_("These questions come before the first page and after the check. You can go on without them.")


class NothingChosen(Invalid):
    slug = "nothing-chosen"
    sentence = N_("Please choose at least one answer, or go on without.")


class NoSuchStatement(Invalid):
    slug = "no-such-statement"


@dataclass(frozen=True)
class Progress:
    """How far somebody is in the course."""

    read: frozenset[int] = frozenset()
    passed: bool = False
    answered: frozenset[Moment] = frozenset()

    @property
    def moment(self) -> Moment | None:
        """When the questions of before and after are open to them now."""
        open_now = Moment.AFTER if self.passed else None if self.read else Moment.BEFORE
        return None if open_now in self.answered else open_now


@dataclass(frozen=True)
class Tally:
    """The answers to one statement: those that are shown, and those that wait until ten are together."""

    shown: Counts = NOBODY
    waiting: Counts = NOBODY

    @property
    def people(self) -> int:
        return sum(self.shown)

    @property
    def mean(self) -> float | None:
        if are_nearly_alike(self.shown):  # as they were shown before there was that rule
            return None
        return sum(step * count for step, count in zip(STEPS, self.shown, strict=True)) / self.people


def refuse_if_paper_stands(*, paper: bool) -> None:
    if paper:
        raise PaperStands


def refuse_unless_moment(progress: Progress, moment: Moment) -> None:
    if moment in progress.answered:
        raise AnsweredAlready
    if progress.moment != moment:
        raise NotTheMoment


def refuse_unless_asked(asked: Iterable[str], answers: Mapping[str, int]) -> None:
    """Any of the statements may be left out, but not all."""
    if not answers.keys() <= set(asked) or not set(answers.values()) <= set(STEPS):
        raise NoSuchStatement
    if not answers:
        raise NothingChosen


def counted(tally: Tally, step: int) -> Tally:
    """The tally with one more answer in it, which is seen when nine others are, and not alike."""
    waiting = [count + (step == one) for one, count in zip(STEPS, tally.waiting, strict=True)]
    if sum(waiting) % TOGETHER or are_nearly_alike(waiting):
        return Tally(tally.shown, waiting)
    return Tally([one + other for one, other in zip(tally.shown, waiting, strict=True)], NOBODY)
