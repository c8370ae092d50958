"""Rules for years to come: laid down by one administrator, published by another."""

from datetime import date, datetime

from sqlmodel import Session

from ce_tracker.requirements.inputs import DraftRequirements, Rules
from ce_tracker.requirements.rules import refuse_if_more_ethics_than_all, refuse_unless_ahead
from shared.actor import Actor
from shared.days import day_of
from shared.rule_sets import State, discard_draft, draft_rule_set, publish_rule_set, rule_sets


def draft_requirements(session: Session, actor: Actor, what: DraftRequirements, *, now: datetime) -> str:
    """Lay down what years ask for that begin in `year` or later and are not open yet."""
    refuse_unless_ahead(what.year, day_of(now))
    refuse_if_more_ethics_than_all(what.minutes, what.ethics_minutes)
    january = date(what.year, 1, 1)
    before = [one for one in rule_sets(session, Rules, *State) if one.effective_from == january]
    rule_set_id = f"ce-{what.year}-{len(before) + 1}"
    return draft_rule_set(session, actor, rule_set_id, what.rules(), effective_from=january, reason="", now=now)


def publish_requirements(session: Session, actor: Actor, rule_set_id: str, *, now: datetime) -> bool:
    """Agree with what another administrator laid down. True: it is published."""
    return publish_rule_set(session, actor, rule_set_id, now=now)


def discard_requirements(session: Session, actor: Actor, rule_set_id: str, *, now: datetime) -> None:
    """Give up what was laid down and is not published."""
    discard_draft(session, actor, rule_set_id, now=now)
