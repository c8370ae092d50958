from datetime import datetime

from sqlmodel import Session

from exam.attempts.queries import refuse_if_yet_to_sit
from exam.items.commands import keep_item
from exam.reviews.commands import refresh_item
from exam.writing.inputs import WriteItem
from exam.writing.rows import item_of
from shared.actor import Actor
from shared.ids import new_id


def write_item(session: Session, actor: Actor, what: WriteItem, *, now: datetime) -> str:
    """Write a new item. It is a draft until others have reviewed it, and no form asks it."""
    refuse_if_yet_to_sit(session, actor)
    id = f"n-{new_id()[-12:]}"
    keep_item(session, item_of(session, id, 1, what), written_by=actor.id, now=now)
    refresh_item(session, id, now=now)
    return id
