"""From estimates to a cut score, exactly: no number is rounded before it is shown."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from statistics import stdev

from exam.judges.rules import Unit, share_of
from shared.refusals import N_, Conflict

LEAST_JUDGES = 8
"""Half of them CPSs. Fewer make a mark that rests on whoever happened to be there."""


class TooFewJudges(Conflict):
    slug = "too-few-judges"
    sentence = N_("A panel needs eight people who have finished this round, and half of them are CPSs.")


def refuse_unless_enough_judges(are_cps: Collection[bool]) -> None:
    """`are_cps`: of each judge who has finished the round."""
    if len(are_cps) < LEAST_JUDGES or sum(are_cps) * 2 < len(are_cps):
        raise TooFewJudges


@dataclass(frozen=True)
class Worth:
    """An item of a form: how many points it is worth, and what is estimated of it."""

    item_id: str
    points: int
    units: Sequence[Unit]


@dataclass(frozen=True)
class Cut:
    """Points of a form at which one passes, `of` all. `sd`: between the judges' cuts; `se`: of their mean."""

    points: Fraction
    of: int
    sd: float
    se: float
    judges: int

    @property
    def share(self) -> Fraction:
        """Of all points; whoever reaches it passes, and nothing is rounded."""
        return self.points / self.of


Estimates = Mapping[str, Mapping[str, int]]
"""Of one judge: by item, then by unit."""


def cut_of(form: Sequence[Worth], judges: Sequence[Estimates]) -> Cut | None:
    """The mean of the judges' cuts, each the sum of what they expect of somebody who is just ready (Angoff 1971).

    The standard error is SD/√J, with the variance over J − 1 (Cizek & Bunch 2007, chapter 6). None where an item of
    the form was not estimated by everybody, or fewer than two did.
    """
    if len(judges) < 2 or any(item.item_id not in judge for item in form for judge in judges):
        return None
    sums = [
        sum((item.points * share_of(item.units, judge[item.item_id]) for item in form), Fraction()) for judge in judges
    ]
    sd = stdev(map(float, sums))
    of = sum(item.points for item in form)
    return Cut(sum(sums, Fraction()) / len(sums), of, sd, sd / len(sums) ** 0.5, len(sums))
