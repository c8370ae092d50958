from datetime import datetime

from sqlmodel import Session

from exam.attempts.queries import refuse_if_yet_to_sit
from exam.bank.views import ItemVersion
from exam.keys.rows import act_on, newest_key, number_of, waiting_key
from exam.keys.rules import refuse_unless_waiting
from shared.actor import Actor
from shared.approvals import approve


def give_second_word(session: Session, actor: Actor, item_id: str, version: int, key_id: str, *, now: datetime) -> None:
    """Let the key that waits stand. Who was scored stays scored as they were, until two people score them anew."""
    refuse_if_yet_to_sit(session, actor)
    of = ItemVersion(item_id, version)
    waiting = waiting_key(session, of)
    refuse_unless_waiting(waiting.id if waiting else None, key_id)
    if waiting and approve(session, actor, act_on(of), waiting.reason, now=now):
        waiting.key_version = number_of(newest_key(session, of)) + 1
        waiting.approved_by, waiting.approved_at = actor.id, now
        session.flush()
