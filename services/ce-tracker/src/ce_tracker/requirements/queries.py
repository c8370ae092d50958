"""Which rules hold for a year."""

from datetime import date, datetime

from sqlmodel import Session

from ce_tracker.requirements.inputs import Rules
from ce_tracker.requirements.views import Draft, Requirements, RequirementsView
from shared.actor import Actor
from shared.approvals import open_approvals
from shared.days import day_of
from shared.rule_sets import RuleSet, State, in_force, rule_sets


def rule_set_for(session: Session, year: int) -> RuleSet[Rules]:
    """The newest that is in force on the first day of a year; the oldest for years before all of them."""
    return in_force(session, Rules, date(year, 1, 1), or_oldest=True)


def requirements(session: Session, *, now: datetime) -> Requirements:
    current = rule_set_for(session, day_of(now).year)
    published = rule_sets(session, Rules, State.PUBLISHED)
    return Requirements(now=_view(current), others=[_view(one) for one in published if one.id != current.id])


def drafts(session: Session, actor: Actor) -> list[Draft]:
    """What another administrator has to agree to."""
    known = rule_sets(session, Rules, State.DRAFT)
    first = open_approvals(session, "rule-set", [one.id for one in known])
    return [
        Draft(**_view(one).model_dump(), mine=one.id in first and first[one.id].first_by == actor.id) for one in known
    ]


def _view(rule_set: RuleSet[Rules]) -> RequirementsView:
    return RequirementsView(id=rule_set.id, effective_from=rule_set.effective_from, **rule_set.rules.model_dump())
