from datetime import date
from typing import Any

from pydantic import BaseModel
from sqlmodel import Session, col, select

from exam.rule_sets.rules import RuleSet, in_force, read
from exam.rule_sets.tables import PublishedRuleSet


class RuleSetView(BaseModel, frozen=True):
    id: str
    effective_from: date
    body: dict[str, Any]


def rule_set_on(session: Session, day: date) -> RuleSet:
    return in_force([read(body) for body in session.exec(select(PublishedRuleSet.body))], day)


def rule_set(session: Session, id: str) -> RuleSet:
    """The rule set under which something was decided."""
    return read(session.exec(select(PublishedRuleSet.body).where(PublishedRuleSet.id == id)).one())


def rule_sets(session: Session) -> list[RuleSetView]:
    newest_first = select(PublishedRuleSet).order_by(col(PublishedRuleSet.effective_from).desc())
    return [RuleSetView.model_validate(row, from_attributes=True) for row in session.exec(newest_first)]
