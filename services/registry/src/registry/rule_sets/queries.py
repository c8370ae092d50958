from datetime import date

from sqlmodel import Session

from registry.rule_sets.inputs import Rules
from shared.rule_sets import RuleSet, in_force, rule_sets


def rule_set_on(session: Session, day: date) -> RuleSet[Rules]:
    """The newest one in force on a day; the first for days before all of them."""
    return in_force(session, Rules, day, or_oldest=True)


def published_rule_sets(session: Session) -> tuple[RuleSet[Rules], ...]:
    """The oldest first."""
    return tuple(reversed(rule_sets(session, Rules)))
