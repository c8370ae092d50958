"""Counts become what may be shown without showing anybody.

Fewer than five people are never shown, not even as what is left when one figure is taken from another, and nothing is
shown while answers still come in. How many handed in is told in whole fives: whoever looks before and after somebody
does not see them come. A mean is rounded, the fewer answered the coarser: whoever handed in all sheets but one does not
read the last one out of it.

Where all said the same, rounding hides nothing, for the figure is what each of them said; and where all but one did,
whoever knows of the one knows all. So a part is shown only if, on one of its statements at least, two people or more
said something else than most did.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import sqrt
from typing import Literal

from curriculum.readiness.rules.hand_in_answers import STEPS, Counts, Tally

Spread = Literal["close", "some", "far"]
FEWEST = 5
"""No fewer people than this are shown as a group."""
ROUNDED = ((25, 0.1), (10, 0.25), (FEWEST, 0.5))
"""From so many people on, to what a mean is rounded. Together their answers may then be off by 2.5, of the 4 that lie
between the lowest and the highest answer of one person."""
APART = 0.5
"""From half a step on, leaders and staff are said to see a thing differently."""


@dataclass(frozen=True)
class Measure:
    mean: float
    """Rounded."""
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


def in_fives(people: int) -> int:
    """How many have handed in at least, as it is told."""
    return people - people % FEWEST


def results(domains: Mapping[str, Iterable[str]], leaders: Tally, staff: Tally) -> tuple[DomainResult, ...]:
    return tuple(_result(domain, list(statements), leaders, staff) for domain, statements in domains.items())


def weakest(found: Iterable[DomainResult], most: int = 3) -> tuple[DomainResult, ...]:
    """The domains with the lowest means, lowest first."""
    measured = [(one.everybody.mean, one) for one in found if one.everybody is not None]
    return tuple(one for _, one in sorted(measured, key=lambda pair: pair[0])[:most])


def _result(domain: str, statements: list[str], leaders: Tally, staff: Tally) -> DomainResult:
    """Whoever takes the groups from the whole is left with statements that five or more answered as a whole."""
    whole = {one: _added(leaders.get(one, ()), staff.get(one, ())) for one in statements}
    answered = {one: _measured([whole[one]]) for one in statements if sum(whole[one]) >= FEWEST}
    if all(are_nearly_alike(whole[one]) for one in answered):
        return DomainResult(domain, None, None, None, None)
    both = [one for one in statements if min(sum(leaders.get(one, ())), sum(staff.get(one, ()))) >= FEWEST]
    sides = [[leaders[one] for one in both], [staff[one] for one in both]]
    apart = not any(all(map(are_nearly_alike, side)) for side in sides)
    return DomainResult(
        domain,
        everybody=_measured([whole[one] for one in answered]),
        leaders=_measured(sides[0]) if apart else None,
        staff=_measured(sides[1]) if apart else None,
        lowest=min(answered, key=lambda one: answered[one].mean),
    )


def are_nearly_alike(counts: Counts) -> bool:
    """Whether all but one person at most said the same to a statement, or nobody is there."""
    return sum(counts) - max(counts) < 2


def _added(some: Counts, others: Counts) -> Counts:
    if not some or not others:
        return some or others
    return [one + other for one, other in zip(some, others, strict=True)]


def _measured(several: Sequence[Counts]) -> Measure:
    """Mean and standard deviation of statements that five people or more have answered."""
    together = [sum(column) for column in zip(*several, strict=True)]
    number = sum(together)
    mean = sum(step * count for step, count in zip(STEPS, together, strict=True)) / number
    square = sum(count * (step - mean) ** 2 for step, count in zip(STEPS, together, strict=True)) / number
    return Measure(_rounded(mean, min(map(sum, several))), sqrt(square))


def _rounded(mean: float, people: int) -> float:
    unit = next(unit for fewest, unit in ROUNDED if people >= fewest)
    return round(round(mean / unit) * unit, 2)
