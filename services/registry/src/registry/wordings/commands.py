"""Loading the agency's own wording of the Code: laid down by one administrator, published by another."""

from datetime import datetime

from sqlmodel import Session

from registry.wordings.content import CodeWording
from registry.wordings.inputs import DraftCode
from registry.wordings.queries import is_the_agencys
from shared import rule_sets
from shared.actor import Actor
from shared.events import CodePublished
from shared.messaging import record


def draft_code(session: Session, actor: Actor, what: DraftCode, *, now: datetime) -> str:
    """Lay the agency's wording before another administrator; it is the first approval of its publication."""
    return rule_sets.draft_rule_set(
        session, actor, what.id, what.wording(), effective_from=what.effective_from, reason="", now=now
    )


def publish_code(session: Session, actor: Actor, rule_set_id: str, *, now: datetime) -> bool:
    """Agree with a wording that another administrator laid down; others are told with the commit. True: published."""
    found = rule_sets.rule_set(session, CodeWording, rule_set_id)
    if not rule_sets.publish_rule_set(session, actor, rule_set_id, now=now):
        return False
    wording = found.rules
    said = {"en": wording.en} | ({"es": wording.es} if wording.es else {})
    fact = CodePublished(
        rule_set_id=found.id,
        effective_from=found.effective_from,
        source=wording.source,
        wording={
            language: tuple((one.title, one.text, one.promise) for one in principles)
            for language, principles in said.items()
        },
    )
    record(session, fact, now=now)
    return True


def discard_code(session: Session, actor: Actor, rule_set_id: str, *, now: datetime) -> None:
    """Give up what was laid down and is not published."""
    rule_sets.rule_set(session, CodeWording, rule_set_id)
    rule_sets.discard_draft(session, actor, rule_set_id, now=now)


def use_code(session: Session, version: str, *, now: datetime) -> None:
    """Note that somebody signed it: from now on it cannot be withdrawn."""
    if is_the_agencys(session, version):
        rule_sets.use_rule_set(session, version, now=now)
