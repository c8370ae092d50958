from datetime import date, datetime

from sqlmodel import Session, col, select

from shared.actor import Actor
from shared.approvals import Act, approve, open_approvals, take_back
from shared.days import day_of
from shared.inputs import Input
from shared.refusals import NotFound
from shared.rule_sets.rules import (
    MOVES,
    DayTaken,
    NameTaken,
    PublishedStands,
    State,
    kind_of,
    refuse_if_decided_under,
    refuse_unless_ahead,
)
from shared.rule_sets.tables import RuleSetRow

ABOUT = "rule-set"


def draft_rule_set(
    session: Session, actor: Actor, rule_set_id: str, rules: Input, *, effective_from: date, reason: str, now: datetime
) -> str:
    """Lay rules for a day to come before another administrator; it is the first approval of their publication."""
    refuse_unless_ahead(effective_from, day_of(now))
    if session.get(RuleSetRow, rule_set_id) is not None:
        raise NameTaken("id")
    kind = kind_of(type(rules))
    _refuse_if_taken(session, kind, effective_from)
    row = RuleSetRow(
        id=rule_set_id,
        kind=kind,
        effective_from=effective_from,
        body=rules.model_dump(mode="json"),
        state=State.DRAFT,
        drafted_at=now,
    )
    session.add(row)
    session.flush()
    approve(session, actor, _act("publish", row), reason, now=now)
    return row.id


def publish_rule_set(session: Session, actor: Actor, rule_set_id: str, reason: str = "", *, now: datetime) -> bool:
    """Approve a draft; with the second approval it is published. True when it is."""
    row = _one(session, rule_set_id)
    state = MOVES.after(row.state, "publish")
    refuse_unless_ahead(row.effective_from, day_of(now))
    if not approve(session, actor, _act("publish", row), reason, now=now):
        return False
    row.state, row.published_at = state, now
    return True


def withdraw_rule_set(session: Session, actor: Actor, rule_set_id: str, reason: str, *, now: datetime) -> bool:
    """Approve that a published rule set, under which nothing was decided, is withdrawn. True when it is."""
    row = _one(session, rule_set_id)
    state = MOVES.after(row.state, "withdraw")
    refuse_if_decided_under(row.first_used_at)
    if not approve(session, actor, _act("withdraw", row), reason, now=now):
        return False
    row.state = state
    return True


def discard_draft(session: Session, actor: Actor, rule_set_id: str, *, now: datetime) -> None:
    """Give up a draft; its day is free again."""
    row = _one(session, rule_set_id)
    row.state = MOVES.after(row.state, "discard")
    if open_approvals(session, ABOUT, [row.id]):
        take_back(session, actor, _act("publish", row), now=now)


def publish_shipped(session: Session, rule_set_id: str, rules: Input, *, effective_from: date, now: datetime) -> None:
    """Publish what comes with the software. The same again changes nothing; other content under its id is refused."""
    body, kind = rules.model_dump(mode="json"), kind_of(type(rules))
    known = session.get(RuleSetRow, rule_set_id)
    if known is not None:
        if (known.kind, known.body, known.effective_from) != (kind, body, effective_from):
            raise PublishedStands
        return
    session.add(
        RuleSetRow(
            id=rule_set_id,
            kind=kind,
            effective_from=effective_from,
            body=body,
            state=State.PUBLISHED,
            drafted_at=now,
            published_at=now,
        )
    )


def use_rule_set(session: Session, rule_set_id: str, *, now: datetime) -> None:
    """Note that a decision was taken under it: from now on it cannot be withdrawn."""
    row = session.get_one(RuleSetRow, rule_set_id)
    if row.first_used_at is None:
        row.first_used_at = now


def _one(session: Session, rule_set_id: str) -> RuleSetRow:
    row = session.get(RuleSetRow, rule_set_id, with_for_update=True)
    if row is None:
        raise NotFound
    return row


def _refuse_if_taken(session: Session, kind: str, effective_from: date) -> None:
    there = select(RuleSetRow.id).where(
        RuleSetRow.kind == kind,
        RuleSetRow.effective_from == effective_from,
        col(RuleSetRow.state) != State.WITHDRAWN,
    )
    if session.exec(there).first() is not None:
        raise DayTaken


def _act(name: str, row: RuleSetRow) -> Act:
    return Act(name, about=ABOUT, subject_id=row.id, needs_reason=name == "withdraw")
