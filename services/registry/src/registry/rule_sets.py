"""The dated rules under which certifications are granted and renewed; a decision keeps the id of its rule set."""

from datetime import date
from functools import cache
from importlib import resources

import yaml
from pydantic import BaseModel, Field


class RuleSet(BaseModel, frozen=True, extra="forbid"):
    """In force from `effective_from` until the next one begins. Terms are whole continuing-education years."""

    id: str
    effective_from: date
    first_years: int = Field(ge=1, le=5)
    renewal_years: int = Field(ge=1, le=5)
    precedent: str


@cache
def published() -> tuple[RuleSet, ...]:
    """The oldest first."""
    written = resources.files(__package__).joinpath("rule_sets.yaml").read_text("utf-8")
    known = (RuleSet.model_validate(one) for one in yaml.safe_load(written))
    return tuple(sorted(known, key=lambda one: one.effective_from))


def rule_set_on(day: date) -> RuleSet:
    """The newest one in force on a day; the first for days before all of them."""
    in_force = [one for one in published() if one.effective_from <= day]
    return in_force[-1] if in_force else published()[0]
