"""What may become of a rule set."""

import re
from datetime import date, datetime
from enum import StrEnum
from typing import Literal

from shared.moves import Moves
from shared.refusals import N_, Conflict, Invalid, Unavailable

RULES = "rules"
"""The kind of what a service decides by. Others are called by their class: `kind_of`."""


class State(StrEnum):
    DRAFT = "draft"
    PUBLISHED = "published"
    WITHDRAWN = "withdrawn"


class NoRuleSet(Unavailable):
    slug = "no-rule-set"
    sentence = N_("No rules are published for this day yet. Please ask us.")


class NotAtThisStep(Conflict):
    slug = "not-at-this-step"
    sentence = N_("These rules are at another step now. Please look at them again.")


class PublishedStands(Conflict):
    slug = "published-stands"
    sentence = N_("This was published before and cannot be changed. Give the change a new number and date.")


class DecidedUnder(Conflict):
    slug = "decided-under"
    sentence = N_("Something was decided under these rules already, so they stay. Publish new ones for a later day.")


class NameTaken(Invalid):
    slug = "name-taken"
    sentence = N_("There are rules with this number already. Please choose another one.")


class DayTaken(Conflict):
    slug = "day-taken"
    sentence = N_("There are rules for this day already. People rely on them, so they stay as they are.")


class NotAhead(Invalid):
    slug = "not-ahead"
    sentence = N_("Rules can only change for a day to come. Please choose a later day.")


MOVES: Moves[State, Literal["publish", "withdraw", "discard"]] = Moves(
    {
        (State.DRAFT, "publish"): State.PUBLISHED,
        (State.DRAFT, "discard"): State.WITHDRAWN,
        (State.PUBLISHED, "withdraw"): State.WITHDRAWN,
    },
    otherwise=NotAtThisStep,
)


def kind_of(rules: type[object]) -> str:
    """`rules` of a class `Rules`, `holidays` of `Holidays`: each kind of a service has its own days."""
    return re.sub(r"(?<!^)(?=[A-Z])", "-", rules.__name__).lower()


def refuse_unless_ahead(effective_from: date, today: date) -> None:
    if effective_from <= today:
        raise NotAhead("effective_from")


def refuse_if_decided_under(first_used_at: datetime | None) -> None:
    if first_used_at is not None:
        raise DecidedUnder
