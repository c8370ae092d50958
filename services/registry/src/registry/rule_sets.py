"""The dated rules under which certifications are granted; a decision keeps the id of its rule set."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class RuleSet:
    """In force from `effective_from` until the next one."""

    id: str
    effective_from: date


RULE_SETS = (  # oldest first
    RuleSet("registry-2020-1", date(2020, 1, 1)),
    RuleSet("registry-2026-1", date(2026, 1, 1)),
)


def rule_set_on(day: date) -> RuleSet:
    """The newest one in force on a day; the first for days before all of them."""
    return max(
        (one for one in RULE_SETS if one.effective_from <= day),
        key=lambda one: one.effective_from,
        default=RULE_SETS[0],
    )
