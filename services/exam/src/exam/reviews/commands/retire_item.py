from datetime import datetime

from sqlmodel import Session

from exam.bank.queries import item_versions
from exam.reviews.inputs import RetireItem
from exam.reviews.rows import refresh
from exam.reviews.rules import refuse_if_retired
from exam.reviews.tables import RetiredItem
from shared.actor import Actor
from shared.refusals import NotFound


def retire_item(session: Session, actor: Actor, item_id: str, what: RetireItem, *, now: datetime) -> None:
    """Ask an item in no new form. Forms that have it keep it until they are replaced."""
    if not item_versions(session, item_id):
        raise NotFound
    refuse_if_retired(session.get(RetiredItem, item_id))
    session.add(RetiredItem(item_id=item_id, retired_by=actor.id, reason=what.reason, retired_at=now))
    session.flush()
    refresh(session, [item_id])
