from collections.abc import Collection, Mapping
from datetime import date, datetime

import sqlalchemy as sa
from sqlmodel import Session, col, select

from registry.deadlines.content import ConcernRules, shipped
from registry.deadlines.tables import Deadline
from registry.deadlines.views import AllConcernRules, ConcernRulesDraft, ConcernRulesView, Time
from shared.actor import Actor
from shared.approvals import open_approvals
from shared.database import Instant
from shared.days import day_of
from shared.rule_sets import RuleSet, State, in_force, rule_set, rule_sets
from shared.rule_sets.rules import NoRuleSet

_MISSED = (
    sa.select(col(Deadline.concern_id), col(Deadline.kind))
    .where(col(Deadline.met_at).is_(None), col(Deadline.missed_at).is_(None))
    .where(col(Deadline.due_at) <= sa.bindparam("now", type_=Instant))
)
"""Asked every second."""


def concern_rules_on(session: Session, day: date) -> RuleSet[ConcernRules]:
    """The newest that were published for a day; before an agency publishes any, those that come with the software."""
    try:
        return in_force(session, ConcernRules, day)
    except NoRuleSet:
        return shipped()


def concern_rules_by_id(session: Session, rule_set_id: str) -> RuleSet[ConcernRules]:
    return shipped() if rule_set_id == shipped().id else rule_set(session, ConcernRules, rule_set_id)


def concern_rules(session: Session, actor: Actor, *, now: datetime) -> AllConcernRules:
    drafts = rule_sets(session, ConcernRules, State.DRAFT)
    first = open_approvals(session, "rule-set", [one.id for one in drafts])
    return AllConcernRules(
        current=_view(concern_rules_on(session, day_of(now))),
        published=tuple(map(_view, rule_sets(session, ConcernRules))),
        drafts=tuple(
            ConcernRulesDraft(mine=one.id in first and first[one.id].first_by == actor.id, **_view(one).model_dump())
            for one in drafts
        ),
    )


def deadlines_missed(session: Session, *, now: datetime) -> list[str]:
    """Whose time is over, and nobody has noted it."""
    return [f"{concern_id}/{kind}" for concern_id, kind in session.execute(_MISSED, {"now": now})]


def times_of(session: Session, concern_id: str, *, now: datetime) -> tuple[Time, ...]:
    return times_of_all(session, [concern_id], now=now).get(concern_id, ())


def times_of_all(session: Session, concerns: Collection[str], *, now: datetime) -> Mapping[str, tuple[Time, ...]]:
    """Of a page of concerns, what ends first standing first."""
    found: dict[str, tuple[Time, ...]] = {}
    rows = select(Deadline).where(col(Deadline.concern_id).in_(concerns)).order_by(col(Deadline.due_at))
    for row in session.exec(rows):
        found[row.concern_id] = (*found.get(row.concern_id, ()), _time(row, now))
    return found


def _time(row: Deadline, now: datetime) -> Time:
    late = row.missed_at is not None or (row.met_at or now) >= row.due_at
    return Time(kind=row.kind, due_at=row.due_at, extended=row.extended_at is not None, met_at=row.met_at, late=late)


def _view(found: RuleSet[ConcernRules]) -> ConcernRulesView:
    return ConcernRulesView(id=found.id, effective_from=found.effective_from, **found.rules.model_dump())
