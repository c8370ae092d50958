"""Which rules hold for a year."""

from datetime import date, datetime

from pydantic import BaseModel
from sqlmodel import Session, col, select

from ce_tracker.requirements import rules
from ce_tracker.requirements.rules import SHIPPED, RuleSet
from ce_tracker.requirements.tables import PublishedRuleSet
from shared.days import day_of


class Asked(BaseModel, frozen=True):
    """A rule set as people read it. Times are minutes."""

    id: str
    effective_from: date
    minutes: int
    ethics_minutes: int
    grace_days: int
    own_modules_count: bool


class Requirements(BaseModel, frozen=True):
    """`now` holds this year; `others` are those before and those to come."""

    now: Asked
    others: list[Asked]


def rule_set_for(session: Session, year: int) -> RuleSet:
    return rules.rule_set_for(year, _published(session))


def rule_set_called(session: Session, rule_set_id: str) -> RuleSet:
    return next(one for one in (*SHIPPED, *_published(session)) if one.id == rule_set_id)


def requirements(session: Session, now: datetime) -> Requirements:
    current = rule_set_for(session, day_of(now).year)
    known = sorted((*SHIPPED, *_published(session)), key=lambda one: one.effective_from, reverse=True)
    return Requirements(now=_asked(current), others=[_asked(one) for one in known if one.id != current.id])


def _published(session: Session) -> list[RuleSet]:
    rows = session.exec(select(PublishedRuleSet).order_by(col(PublishedRuleSet.effective_from)))
    return [
        RuleSet(row.id, row.effective_from, row.minutes, row.ethics_minutes, row.grace_days, row.own_modules_count)
        for row in rows
    ]


def _asked(rule_set: RuleSet) -> Asked:
    return Asked.model_validate(rule_set, from_attributes=True)
