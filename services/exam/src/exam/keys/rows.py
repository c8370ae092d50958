from sqlmodel import Session, col, select
from sqlmodel.sql.expression import SelectOfScalar

from exam.bank.queries import refuse_unless_known
from exam.bank.views import ItemVersion
from exam.items.kinds.kind import Item
from exam.items.queries import item
from exam.items.rules import Key
from exam.keys.rules import PUBLISHED
from exam.keys.tables import ItemKey
from shared.approvals import Act

ABOUT = "key"


def act_on(of: ItemVersion) -> Act:
    return Act("change", about=ABOUT, subject_id=f"{of.id}/{of.version}")


def keyed_item(session: Session, of: ItemVersion) -> Item:
    refuse_unless_known(session, of)
    return item(session, of.id, of.version)


def newest_key(session: Session, of: ItemVersion) -> ItemKey | None:
    """The newest that stands; None, the published one."""
    stood = _keys(of).where(col(ItemKey.key_version).is_not(None))
    return session.exec(stood.order_by(col(ItemKey.key_version).desc())).first()


def waiting_key(session: Session, of: ItemVersion) -> ItemKey | None:
    waiting = (col(ItemKey.key_version).is_(None), col(ItemKey.taken_back_at).is_(None))
    return session.exec(_keys(of).where(*waiting)).one_or_none()


def number_of(key: ItemKey | None) -> int:
    return PUBLISHED if key is None or key.key_version is None else key.key_version


def key_of(one: Item, key: ItemKey | None) -> Key:
    """Of each response its key."""
    return {id: part.worths for id, part in one.parts.items()} | (key.keys if key else {})


def _keys(of: ItemVersion) -> SelectOfScalar[ItemKey]:
    return select(ItemKey).where(ItemKey.item_id == of.id, ItemKey.item_version == of.version)
