"""Who may judge, and what is estimated of an item: one share of its points, or a level of each row of its rubric."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from statistics import median, stdev

from exam.standards.rules import ROUNDS, NotAtThisStep, Round, State
from shared.refusals import N_, Conflict, Invalid, NotAllowed

SHARE = "share"
LEAST, MOST = 5, 95
"""Percent. Nothing is certain of people who are just ready: neither that all know it nor that nobody does."""


@dataclass(frozen=True)
class Unit:
    """What takes one estimate, a whole number from `least` to `most`; `of` stands for all of its points.

    A share is given in percent, a level of a rubric in tenths of it.
    """

    id: str
    least: int
    most: int
    of: int


@dataclass(frozen=True)
class Spread:
    """How far apart the judges were over one item, as shares of its points; `sd` with the variance over J − 1."""

    lowest: float
    middle: float
    highest: float
    sd: float


class NotWhole(Conflict):
    slug = "estimates-missing"
    sentence = N_("Some questions have no estimate of yours yet. They are marked in the list.")


class HandedIn(Conflict):
    slug = "round-handed-in"
    sentence = N_("You have finished this round, so that its estimates stand.")


class MissedRound(Conflict):
    slug = "round-missed"
    sentence = N_("The panel went on while you were away. You can listen, and your estimates are not asked for now.")


class MayNotJudge(NotAllowed):
    slug = "candidate-may-not-judge"
    sentence = N_("Whoever may still sit the examination cannot be on this panel, since it sees the questions.")


class NoSuchCode(Invalid):
    slug = "no-such-code"
    sentence = N_("No panel has this code. Please look at it again.")


class PanelHasBegun(Conflict):
    slug = "panel-has-begun"
    sentence = N_("This panel has begun without you. Please ask whoever gave you the code.")


class NoSuchEstimate(Invalid):
    slug = "no-such-estimate"
    sentence = N_("Give a number for each, in the range that is named beside it.")


def units_of(highest_levels: Mapping[str, int]) -> tuple[Unit, ...]:
    """Of an item: a level for each row of its rubric; one share where it has none."""
    if not highest_levels:
        return (Unit(SHARE, LEAST, MOST, 100),)
    return tuple(Unit(row, 0, highest * 10, highest * 10) for row, highest in highest_levels.items())


def refuse_unless_estimated(units: Sequence[Unit], estimates: Mapping[str, int]) -> None:
    """Exactly one estimate for each unit, within its range."""
    for unit in units:
        if not unit.least <= estimates.get(unit.id, -1) <= unit.most:
            raise NoSuchEstimate(f"estimates.{unit.id}")
    if len(estimates) > len(units):
        raise NoSuchEstimate


def refuse_unless_joinable(state: State) -> None:
    if state not in (State.GATHERING, State.TRAINING):
        raise PanelHasBegun


def refuse_if_still_candidate(*, in_training: bool, passed: bool) -> None:
    if in_training and not passed:
        raise MayNotJudge


def refuse_unless_may_estimate(state: State, handed_in: Collection[Round]) -> Round:
    """The round in which this judge may estimate now: each follows the one before it."""
    if state not in ROUNDS:
        raise NotAtThisStep
    current = ROUNDS[state]
    if current in handed_in:
        raise HandedIn
    if missed(current, handed_in):
        raise MissedRound
    return current


def refuse_unless_of_round(current: Round, *, training: bool) -> None:
    """Items of the training are estimated in the training, all others later."""
    if (current == Round.TRAINING) != training:
        raise NotAtThisStep


def refuse_unless_whole(asked: Collection[str], estimated: Collection[str]) -> None:
    """`asked`, `estimated`: ids of items."""
    if set(asked) - set(estimated):
        raise NotWhole


def missed(current: Round, handed_in: Collection[Round]) -> bool:
    """Whether a round before this one was not handed in."""
    before = list(Round)[: list(Round).index(current)]
    return any(one not in handed_in for one in before)


def share_of(units: Sequence[Unit], estimates: Mapping[str, int]) -> Fraction:
    """Of the points of one item; the rows of a rubric count alike."""
    return Fraction(sum(estimates[unit.id] for unit in units), sum(unit.of for unit in units))


def spread_of(units: Sequence[Unit], judges: Sequence[Mapping[str, int]]) -> Spread | None:
    """Over one item; `judges`: what each estimated, by unit. None where nobody did."""
    shares = [float(share_of(units, judge)) for judge in judges]
    if not shares:
        return None
    return Spread(min(shares), median(shares), max(shares), stdev(shares) if len(shares) > 1 else 0.0)
