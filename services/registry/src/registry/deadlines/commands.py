"""Times that begin, are met, are made longer once, or are missed; and the rules by which they are computed."""

from datetime import datetime

import sqlalchemy as sa
from sqlmodel import Session, col

from registry.deadlines.inputs import DraftConcernRules
from registry.deadlines.queries import concern_rules_by_id, concern_rules_on
from registry.deadlines.rows import after_days, due_at, end_of
from registry.deadlines.rules import Kind, NotRunning, refuse_if_extended
from registry.deadlines.tables import Deadline
from shared import rule_sets
from shared.actor import Actor
from shared.days import day_of


def begin_deadline(session: Session, concern_id: str, kind: Kind, *, now: datetime) -> None:
    """Begin a time, under the rules of today."""
    found = concern_rules_on(session, day_of(now))
    due = due_at(kind, found.rules, now=now)
    session.add(Deadline(concern_id=concern_id, kind=kind, began_at=now, due_at=due, rule_set=found.id))
    session.flush()


def meet_deadline(session: Session, concern_id: str, kind: Kind, *, now: datetime) -> None:
    """Note that what had to happen has happened. What does not run, or never began, stays as it is."""
    row = session.get(Deadline, (concern_id, kind))
    if row is not None and row.met_at is None:
        row.met_at = now


def meet_deadlines(session: Session, concern_id: str, *, now: datetime) -> None:
    """Let nothing run any more: all about it is done."""
    for kind in Kind:
        meet_deadline(session, concern_id, kind, now=now)


def extend_deadline(session: Session, concern_id: str, kind: Kind, *, now: datetime) -> None:
    """Make a time longer, once, by the rules under which it began."""
    row = session.get(Deadline, (concern_id, kind))
    if row is None or row.met_at is not None:
        raise NotRunning
    refuse_if_extended(row.extended_at is not None)
    rules = concern_rules_by_id(session, row.rule_set).rules
    began = after_days(rules.decide_days + rules.extension_days, now=row.began_at)
    row.extended_at, row.due_at = now, max(began, end_of(day_of(now)))


def note_missed(session: Session, deadline_id: str, *, now: datetime) -> None:
    """Note that a time was not met, for good: it stands first in the list, and whoever waits reads that it is late."""
    concern_id, _, kind = deadline_id.partition("/")
    session.get_one(Deadline, (concern_id, Kind(kind))).missed_at = now


def forget_deadlines(session: Session, concern_id: str) -> None:
    """Forget the times of a concern."""
    session.execute(sa.delete(Deadline).where(col(Deadline.concern_id) == concern_id))


def draft_concern_rules(session: Session, actor: Actor, what: DraftConcernRules, *, now: datetime) -> str:
    """Lay rules for a day to come before another administrator. What runs keeps its own."""
    rules = what.rules()
    return rule_sets.draft_rule_set(
        session, actor, what.id, rules, effective_from=what.effective_from, reason="", now=now
    )


def publish_concern_rules(session: Session, actor: Actor, rule_set_id: str, *, now: datetime) -> bool:
    """Agree with what another administrator laid down. True: it is published."""
    concern_rules_by_id(session, rule_set_id)
    return rule_sets.publish_rule_set(session, actor, rule_set_id, now=now)


def discard_concern_rules(session: Session, actor: Actor, rule_set_id: str, *, now: datetime) -> None:
    """Give up what was laid down and is not published."""
    concern_rules_by_id(session, rule_set_id)
    rule_sets.discard_draft(session, actor, rule_set_id, now=now)
