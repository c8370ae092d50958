from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Generic, TypeVar

import sqlalchemy as sa
from sqlmodel import Session, col, select
from sqlmodel.sql.expression import SelectOfScalar

from shared.days import day_of
from shared.inputs import Input
from shared.refusals import NotFound
from shared.rule_sets.rules import RULES, NoRuleSet, State, kind_of
from shared.rule_sets.tables import RuleSetRow

RULES_MISSING = "rule_sets_missing"
Rules = TypeVar("Rules", bound=Input)
_IN_FORCE = (
    sa.select(RuleSetRow)
    .where(
        col(RuleSetRow.kind) == sa.bindparam("kind"),
        col(RuleSetRow.state) == State.PUBLISHED,
        col(RuleSetRow.effective_from) <= sa.bindparam("day"),
    )
    .order_by(col(RuleSetRow.effective_from).desc(), col(RuleSetRow.id).desc())
    .limit(1)
)
"""Made once: nearly every decision asks it."""


@dataclass(frozen=True)
class RuleSet(Generic[Rules]):
    """`used`: something was decided under it, so that it stays."""

    id: str
    effective_from: date
    rules: Rules
    state: State
    published_at: datetime | None
    used: bool


def in_force(session: Session, rules: type[Rules], day: date, *, or_oldest: bool = False) -> RuleSet[Rules]:
    """The newest that is in force on a day. Raises NoRuleSet where none is; `or_oldest` answers with the first one."""
    row = session.scalars(_IN_FORCE, {"kind": kind_of(rules), "day": day}).first()
    if row is None and or_oldest:
        published = _of(rules).where(col(RuleSetRow.state) == State.PUBLISHED)
        row = session.exec(published.order_by(col(RuleSetRow.effective_from), col(RuleSetRow.id))).first()
    if row is None:
        raise NoRuleSet
    return _view(_held(session, row), rules)


def rules_missing(*, or_oldest: bool = False) -> Callable[..., Mapping[str, float]]:
    """A measure for the room that keeps the rules of a service: without any in force it cannot decide anything."""

    def measure(session: Session, *, now: datetime) -> Mapping[str, float]:
        found = select(RuleSetRow.id).where(RuleSetRow.kind == RULES, col(RuleSetRow.state) == State.PUBLISHED)
        found = found if or_oldest else found.where(RuleSetRow.effective_from <= day_of(now))
        return {RULES_MISSING: float(session.exec(found.limit(1)).first() is None)}

    return measure


def rule_set(session: Session, rules: type[Rules], rule_set_id: str) -> RuleSet[Rules]:
    """The one under which something was decided."""
    row = session.get(RuleSetRow, rule_set_id)
    if row is None or row.kind != kind_of(rules):
        raise NotFound
    return _view(_held(session, row), rules)


def rule_sets(session: Session, rules: type[Rules], *states: State) -> list[RuleSet[Rules]]:
    """Those in these states, the newest day first; a state has a handful in all its years."""
    found = _of(rules).where(col(RuleSetRow.state).in_(states or (State.PUBLISHED,)))
    rows = session.exec(found.order_by(col(RuleSetRow.effective_from).desc(), col(RuleSetRow.id).desc()))
    return [_view(row, rules) for row in rows]


def _held(session: Session, row: RuleSetRow) -> RuleSetRow:
    """As long as the session lives: what nobody holds it forgets, and asks for it again for the next person."""
    session.info.setdefault("rule_sets", {})[row.id] = row
    return row


def _of(rules: type[Rules]) -> SelectOfScalar[RuleSetRow]:
    return select(RuleSetRow).where(RuleSetRow.kind == kind_of(rules))


def _view(row: RuleSetRow, rules: type[Rules]) -> RuleSet[Rules]:
    return RuleSet(
        id=row.id,
        effective_from=row.effective_from,
        rules=rules.model_validate(row.body),
        state=row.state,
        published_at=row.published_at,
        used=row.first_used_at is not None,
    )
