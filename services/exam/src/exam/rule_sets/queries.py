from datetime import date
from typing import Any

from sqlmodel import Session

from exam.rule_sets.inputs import Rules
from exam.rule_sets.rules import RuleSet, read
from exam.rule_sets.views import RuleSetView
from shared import rule_sets as published


def rule_set_on(session: Session, day: date) -> RuleSet:
    """The one in force on a day. Raises NoRuleSet where none is published."""
    return read(_body(published.in_force(session, Rules, day)))


def rule_set(session: Session, rule_set_id: str) -> RuleSet:
    """The one under which something was decided."""
    return read(_body(published.rule_set(session, Rules, rule_set_id)))


def rule_sets(session: Session) -> list[RuleSetView]:
    """Newest first."""
    known = published.rule_sets(session, Rules)
    return [RuleSetView(id=one.id, effective_from=one.effective_from, body=_body(one)) for one in known]


def _body(rule_set: published.RuleSet[Rules]) -> dict[str, Any]:
    return {"id": rule_set.id, "effective_from": rule_set.effective_from, **rule_set.rules.model_dump(mode="json")}
