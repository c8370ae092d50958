import sqlalchemy as sa
from sqlmodel import Session, col, func, select

from exam.attempts.queries import refuse_if_yet_to_sit
from exam.bank.views import ItemVersion
from exam.catalog.queries import bank_item
from exam.fairness.rows import flag_row, is_changed, views_of
from exam.fairness.tables import FairnessFlag, FairnessVerdict
from exam.fairness.views import Flag, MarkedItem, OneFlag
from shared.actor import Actor
from shared.paging import Page, page
from shared.refusals import N_
from shared.web import Queue

_BY = (FairnessFlag.marked_at, FairnessFlag.id)
_LOOKED_AT = sa.exists().where(col(FairnessVerdict.flag_id) == col(FairnessFlag.id))


def waiting_flags(session: Session, actor: Actor, *, after: str = "") -> Page[Flag]:
    """What nobody has looked at, the longest waiting first."""
    refuse_if_yet_to_sit(session, actor)
    found = page(session, select(FairnessFlag).where(~_LOOKED_AT), by=_BY, after=after)
    return found.of(views_of(session, found.items))


def settled_flags(session: Session, actor: Actor, *, after: str = "") -> Page[Flag]:
    """What somebody has looked at, the newest mark first."""
    refuse_if_yet_to_sit(session, actor)
    found = page(session, select(FairnessFlag).where(_LOOKED_AT), by=_BY, after=after, newest_first=True)
    return found.of(views_of(session, found.items))


def one_flag(session: Session, actor: Actor, flag_id: str, language: str) -> OneFlag:
    """With the item as it was asked, and every verdict."""
    refuse_if_yet_to_sit(session, actor)
    row = flag_row(session, flag_id)
    [flag] = views_of(session, [row])
    shown = bank_item(session, actor, row.item_id, row.item_version, language)
    return OneFlag(flag=flag, item=shown, changed=is_changed(session, row))


def marked_item(session: Session, actor: Actor, item_id: str, version: int, language: str) -> MarkedItem:
    """One version of an item, and what was said of its fairness."""
    shown = bank_item(session, actor, item_id, version, language)
    rows = select(FairnessFlag).where(FairnessFlag.item_id == item_id, FairnessFlag.item_version == version)
    newest_first = rows.order_by(*(col(key).desc() for key in _BY))
    return MarkedItem(item=shown, flags=tuple(views_of(session, session.exec(newest_first).all())))


def is_marked_by(session: Session, actor: Actor, of: ItemVersion) -> bool:
    """Whether what they marked of this version still waits."""
    this = (FairnessFlag.item_id == of.id, FairnessFlag.item_version == of.version)
    theirs = select(FairnessFlag.id).where(*this, FairnessFlag.marked_by == actor.id, ~_LOOKED_AT)
    return session.exec(theirs).first() is not None


def items_to_look_at(session: Session) -> Queue:
    count = session.exec(select(func.count()).select_from(FairnessFlag).where(~_LOOKED_AT)).one()
    return Queue(slug="fairness", title=N_("Items to look at for fairness"), count=count, url="/exam/bank/fairness")
