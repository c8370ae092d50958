"""When an analysis may be asked for, and what stands out in it."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from psychometrics.figures import OptionTable
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
