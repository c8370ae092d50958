from datetime import datetime

from sqlmodel import Session, select

from curriculum.cohorts.models import NewRuleSet, RuleSetView
from curriculum.cohorts.rules import check_rule_set
from curriculum.cohorts.tables import RuleSet
from shared.days import day_of


def publish_rule_set(session: Session, rules: NewRuleSet, available: int, by: str, *, now: datetime) -> RuleSetView:
    """What a training takes from a day on. Trainings that have begun keep their own rule set."""
    known = session.exec(select(RuleSet.id).where(RuleSet.id == rules.id)).first() is not None
    taken = session.exec(select(RuleSet.id).where(RuleSet.effective_from == rules.effective_from)).first() is not None
    check_rule_set(known or taken, rules.effective_from, day_of(now), rules.modules, available)
    row = RuleSet(published_by=by, published_at=now, **rules.model_dump())
    session.add(row)
    session.flush()
    return RuleSetView.model_validate(row)
