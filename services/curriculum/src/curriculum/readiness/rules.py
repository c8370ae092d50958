"""Answers become counts, and counts become what may be shown without showing anybody.

Nobody's answers can be told apart from the rest: fewer than five people are never shown, not even as what is left when
one figure is taken from another, and nothing is shown while answers still come in.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import sqrt
from typing import Literal

from shared.refusals import N_, Conflict, Gone, Invalid, TooMany

Position = Literal["leader", "staff"]
Spread = Literal["close", "some", "far"]
Counts = Sequence[int]
"""How many chose each of the steps, 1 to 5."""
Tally = Mapping[str, Counts]
"""By the statement's id."""
STEPS = range(1, 6)
FEWEST = 5
"""No fewer people than this are shown as a group."""
APART = 0.5
"""From half a step on, leaders and staff are said to see a thing differently."""
MOST_SHEETS = 2_000
"""So many half-filled sheets a round can have."""


class RoundEnded(Conflict):
    slug = "round-ended"
    sentence = N_("This round has ended. Ask whoever sent you the link whether there will be another one.")


class StillAsking(Conflict):
    slug = "still-asking"
    sentence = N_("A round is still open. Close it first, then you can ask again.")


class TooFew(Conflict):
    slug = "too-few"
    sentence = N_("Fewer than five people have answered so far. The result opens from five on, so that nobody is seen.")


class SheetGone(Gone):
    slug = "sheet-gone"
    sentence = N_("These answers were handed in, or the round has ended. There is nothing left here to change.")


class NotAllAnswered(Invalid):
    slug = "not-all-answered"
    sentence = N_("Some statements are still open. Open their part below, and choose one answer for each.")


class NoSuchStatement(Invalid):
    slug = "no-such-statement"


class RoundFull(TooMany):
    slug = "round-full"
    sentence = N_("So many people have begun that we cannot take more now. Please ask whoever sent you the link.")


@dataclass(frozen=True)
class Measure:
    mean: float
    deviation: float

    @property
    def spread(self) -> Spread:
        return "close" if self.deviation < 0.8 else "some" if self.deviation < 1.2 else "far"


@dataclass(frozen=True)
class DomainResult:
    domain: str
    everybody: Measure | None
    leaders: Measure | None
    staff: Measure | None
    lowest: str | None
    """Its statement with the lowest mean."""

    @property
    def apart(self) -> bool:
        return self.leaders is not None and self.staff is not None and abs(self.leaders.mean - self.staff.mean) >= APART


def check_open(*, closed: bool) -> None:
    if closed:
        raise RoundEnded


def check_closing(people: int, *, closed: bool) -> None:
    check_open(closed=closed)
    if people < FEWEST:
        raise TooFew


def check_asking_again(*, closed: bool) -> None:
    if not closed:
        raise StillAsking


def check_room(sheets: int) -> None:
    if sheets >= MOST_SHEETS:
        raise RoundFull


def check_answers(asked: Iterable[str], answers: Mapping[str, int], *, all_needed: bool) -> None:
    known = set(asked)
    if not answers.keys() <= known or not set(answers.values()) <= set(STEPS):
        raise NoSuchStatement
    if all_needed and answers.keys() != known:
        raise NotAllAnswered


def counted(tally: Tally, answers: Mapping[str, int]) -> dict[str, list[int]]:
    """The tally with one more person's answers in it."""
    more = {statement: list(counts) for statement, counts in tally.items()}
    for statement, step in answers.items():
        more.setdefault(statement, [0] * len(STEPS))[step - 1] += 1
    return more


def results(domains: Mapping[str, Iterable[str]], leaders: Tally, staff: Tally) -> tuple[DomainResult, ...]:
    return tuple(_result(domain, list(statements), leaders, staff) for domain, statements in domains.items())


def weakest(found: Iterable[DomainResult], most: int = 3) -> tuple[DomainResult, ...]:
    """The domains with the lowest means, lowest first."""
    measured = [(one.everybody.mean, one) for one in found if one.everybody is not None]
    return tuple(one for _, one in sorted(measured, key=lambda pair: pair[0])[:most])


def _result(domain: str, statements: list[str], leaders: Tally, staff: Tally) -> DomainResult:
    """Whoever takes the groups from the whole is left with statements that five or more answered as a whole."""
    whole = {one: _added(leaders.get(one, ()), staff.get(one, ())) for one in statements}
    shown = {one: measure for one in statements if (measure := _measured([whole[one]])) is not None}
    both = [one for one in statements if min(sum(leaders.get(one, ())), sum(staff.get(one, ()))) >= FEWEST]
    return DomainResult(
        domain,
        everybody=_measured([whole[one] for one in shown]),
        leaders=_measured([leaders[one] for one in both]),
        staff=_measured([staff[one] for one in both]),
        lowest=min(shown, key=lambda one: shown[one].mean, default=None),
    )


def _added(some: Counts, others: Counts) -> Counts:
    if not some or not others:
        return some or others
    return [one + other for one, other in zip(some, others, strict=True)]


def _measured(several: Sequence[Counts]) -> Measure | None:
    """Mean and standard deviation; None where fewer than five people answered one of them, or none is there."""
    if not several or any(sum(counts) < FEWEST for counts in several):
        return None
    together = [sum(column) for column in zip(*several, strict=True)]
    number = sum(together)
    mean = sum(step * count for step, count in zip(STEPS, together, strict=True)) / number
    square = sum(count * (step - mean) ** 2 for step, count in zip(STEPS, together, strict=True)) / number
    return Measure(mean, sqrt(square))
