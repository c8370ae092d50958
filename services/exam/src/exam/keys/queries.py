from collections.abc import Collection, Iterable

from sqlmodel import Session, col, func, select

from exam.attempts.queries import refuse_if_yet_to_sit
from exam.bank.views import ItemVersion
from exam.items.kinds.kind import Item
from exam.items.queries import item
from exam.items.rules import Key, Responses, Scored
from exam.keys.rows import key_of, keyed_item, newest_key, number_of, waiting_key
from exam.keys.rules import PUBLISHED
from exam.keys.tables import ItemKey
from exam.keys.views import ItemKeys, KeyLine, WaitingKey
from shared.actor import Actor
from shared.paging import Page, page
from shared.refusals import N_, NotFound
from shared.web import Queue


def key_version(session: Session, item_id: str, version: int) -> int:
    """The number of the key by which answers to this version are scored now."""
    return number_of(newest_key(session, ItemVersion(item_id, version)))


def key_versions(session: Session, of: Collection[ItemVersion]) -> dict[ItemVersion, int]:
    """Of each of these versions the number of the key that stands."""
    numbers = select(ItemKey.item_id, ItemKey.item_version, func.max(ItemKey.key_version))
    stood = numbers.where(col(ItemKey.item_id).in_({one.id for one in of}), col(ItemKey.key_version).is_not(None))
    rows = session.exec(stood.group_by(col(ItemKey.item_id), col(ItemKey.item_version)))
    changed = {ItemVersion(id, version): number or PUBLISHED for id, version, number in rows}
    return {one: changed.get(one, PUBLISHED) for one in of}


def changed_keys(session: Session, items: Iterable[Item]) -> dict[str, Key]:
    """Of those of these items whose key is another one than was published the key that stands, by id."""
    versions = {one.id: one.version for one in items}
    stood = select(ItemKey).where(col(ItemKey.item_id).in_(versions), col(ItemKey.key_version).is_not(None))
    rows = session.exec(stood.order_by(col(ItemKey.key_version)))
    return {row.item_id: row.keys for row in rows if versions[row.item_id] == row.item_version}


def key_numbered(session: Session, item_id: str, version: int, number: int) -> Key:
    """Of each response its key, as it was under this number."""
    keys = select(ItemKey).where(ItemKey.item_id == item_id, ItemKey.item_version == version)
    row = session.exec(keys.where(ItemKey.key_version == number)).one_or_none()
    if row is None and number != PUBLISHED:
        raise NotFound
    return key_of(item(session, item_id, version), row)


def points_of(session: Session, item_id: str, version: int, number: int, answer: Responses) -> Scored | None:
    """What an answer comes to by the key of this number; None where people score it."""
    return item(session, item_id, version).score(answer, key_numbered(session, item_id, version, number))


def item_keys(session: Session, actor: Actor, item_id: str, version: int) -> ItemKeys:
    """The key of a version as it stands, those before, and one that waits."""
    refuse_if_yet_to_sit(session, actor)
    of = ItemVersion(item_id, version)
    one, newest, waiting = keyed_item(session, of), newest_key(session, of), waiting_key(session, of)
    rows = select(ItemKey).where(ItemKey.item_id == item_id, ItemKey.item_version == version)
    stood = session.exec(rows.where(col(ItemKey.key_version).is_not(None)).order_by(col(ItemKey.key_version).desc()))
    return ItemKeys(
        item_id=item_id,
        version=version,
        number=number_of(newest),
        keys={response: dict(worths) for response, worths in key_of(one, newest).items()},
        published={response: dict(worths) for response, worths in key_of(one, None).items()},
        earlier=tuple(_line(row) for row in stood),
        waiting=_line(waiting) if waiting else None,
    )


def waiting_keys(session: Session, *, after: str = "") -> Page[WaitingKey]:
    """Keys that wait for their second word, the oldest first."""
    waiting = select(ItemKey).where(col(ItemKey.key_version).is_(None), col(ItemKey.taken_back_at).is_(None))
    rows = page(session, waiting, by=(ItemKey.proposed_at, ItemKey.id), after=after)
    return rows.map(lambda row: WaitingKey(item_id=row.item_id, version=row.item_version, proposed_at=row.proposed_at))


def keys_to_approve(session: Session) -> Queue:
    waiting = select(func.count()).select_from(ItemKey)
    count = session.exec(waiting.where(col(ItemKey.key_version).is_(None), col(ItemKey.taken_back_at).is_(None))).one()
    return Queue(slug="keys", title=N_("Keys to approve"), count=count, url="/exam/administration/keys")


def _line(row: ItemKey) -> KeyLine:
    return KeyLine(
        id=row.id,
        number=row.key_version,
        keys=row.keys,
        reason=row.reason,
        proposed_by=row.proposed_by,
        proposed_at=row.proposed_at,
        approved_by=row.approved_by,
        approved_at=row.approved_at,
    )
