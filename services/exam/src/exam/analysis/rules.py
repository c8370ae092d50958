"""When an analysis may be asked for, and what stands out in it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from psychometrics.figures import OptionTable, RaterFigures
from shared.refusals import N_, Conflict


class State(StrEnum):
    """A run that is MADE is never changed."""

    ASKED = "asked"
    MADE = "made"


class BeingMade(Conflict):
    slug = "analysis-being-made"
    sentence = N_("A report that you asked for is being made. It takes a moment.")


class Noticed(StrEnum):
    """What stands out in an option.

    NOBODY: it is wrong and no one was drawn by it. BEST_TAKE_IT: it is wrong and the upper group takes it as often as a
    right one. DRAWS_UP: it is wrong and people who do well in the rest take it rather than others do. TURNS_AWAY: it is
    right and they take it less than others do.
    """

    NOBODY = "nobody"
    BEST_TAKE_IT = "best-take-it"
    DRAWS_UP = "draws-up"
    TURNS_AWAY = "turns-away"


@dataclass(frozen=True)
class Finding:
    noticed: Noticed
    option: str


@dataclass(frozen=True)
class RowSeverity:
    """How far apart examiners score in a row of a rubric; who they are is not said.

    `compared`: so many of the `examiners` have scores enough. `lowest`, `highest`: in levels beside the mean, None
    where fewer than two can be compared.
    """

    entry: str
    row: str
    examiners: int
    compared: int
    lowest: float | None
    highest: float | None


def refuse_if_one_is_asked(asked: bool) -> None:
    if asked:
        raise BeingMade


def findings(table: OptionTable) -> Iterator[Finding]:
    """What a person should look at, in the order of the options; each option for one reason, the gravest."""
    right = [option.groups[-1] for option in table.options if option.right]
    for option in table.options:
        if option.right:
            if option.rest is not None and option.rest < 0:
                yield Finding(Noticed.TURNS_AWAY, option.option)
        elif option.chosen == 0:
            yield Finding(Noticed.NOBODY, option.option)
        elif right and option.groups[-1] >= max(min(right), 1):
            yield Finding(Noticed.BEST_TAKE_IT, option.option)
        elif option.rest is not None and option.rest > 0:
            yield Finding(Noticed.DRAWS_UP, option.option)


def severity(raters: Iterable[RaterFigures]) -> tuple[RowSeverity, ...]:
    """Row by row, of all who score in it."""
    rows: dict[tuple[str, str], list[float | None]] = {}
    for rater in raters:
        for one in rater.leniency:
            rows.setdefault((one.entry, one.row), []).append(one.points)
    return tuple(_span(*of, points) for of, points in sorted(rows.items()))


def _span(entry: str, row: str, points: Sequence[float | None]) -> RowSeverity:
    known = [one for one in points if one is not None]
    lowest, highest = (min(known), max(known)) if len(known) > 1 else (None, None)
    return RowSeverity(entry, row, len(points), len(known), lowest, highest)
