from datetime import datetime

from sqlmodel import Session

from exam.attempts.queries import refuse_if_yet_to_sit
from exam.bank.queries import newest_version
from exam.items.commands import keep_item
from exam.items.kinds.kind import Item
from exam.items.queries import item
from exam.reviews.commands import refresh_item
from exam.reviews.queries import refuse_if_item_retired
from exam.writing.inputs import SucceedItem
from exam.writing.rows import item_of
from exam.writing.rules import refuse_if_newer, refuse_if_same, refuse_unless_on_page
from shared.actor import Actor


def succeed_item(session: Session, actor: Actor, item_id: str, what: SucceedItem, *, now: datetime) -> None:
    """Write a version that follows the newest one, which stays as it is."""
    refuse_if_yet_to_sit(session, actor)
    newest = newest_version(session, item_id).version
    before = item(session, item_id, newest)
    refuse_unless_on_page(before.kind, recorded=before.media is not None, wanted=what.kind)
    refuse_if_item_retired(session, item_id)
    refuse_if_newer(newest, what.base)
    after = item_of(session, item_id, newest + 1, what)
    refuse_if_same(_said(before), _said(after))
    keep_item(session, after, written_by=actor.id, now=now)
    refresh_item(session, item_id, now=now)


def _said(one: Item) -> object:
    """All that a page asks of an item."""
    return one.model_dump(exclude={"version", "language", "review", "reviews", "about", "revision"})
