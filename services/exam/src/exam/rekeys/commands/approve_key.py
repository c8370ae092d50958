from datetime import datetime

from sqlmodel import Session

from exam.keys.commands import give_second_word
from exam.reviews.commands import refresh_item
from shared.actor import Actor


def approve_key(session: Session, actor: Actor, item_id: str, version: int, key_id: str, *, now: datetime) -> None:
    """Give the second word for the key that waits. What was said of the key before says nothing of this one."""
    give_second_word(session, actor, item_id, version, key_id, now=now)
    refresh_item(session, item_id, now=now)
