from datetime import datetime
from secrets import token_bytes
from typing import Any

import sqlalchemy as sa
from sqlmodel import Session

from registry.ledger.rows import newest_year, nodes_of
from registry.ledger.rules.leaf_content import SALT, Leaf, commitment, content_of, first_of_year
from registry.ledger.rules.merkle_tree import asked_by, completed_by, left_of, root
from registry.ledger.tables import LedgerLeaf, LedgerNode, LedgerOpening, LedgerYear
from shared.database import per_dialect, table
from shared.days import day_of

_YEARS = table(LedgerYear)
_KEEP_LEAF, _KEEP_NODE, _KEEP_OPENING = (sa.insert(table(one)) for one in (LedgerLeaf, LedgerNode, LedgerOpening))


def _next_place(dialect: Any) -> Any:
    longer = {"size": _YEARS.c.size + 1}
    added = dialect.insert(_YEARS).on_conflict_do_update(index_elements=["year"], set_=longer)
    return added.returning(_YEARS.c.size)


_TAKE = per_dialect(_next_place)


def append_leaf(session: Session, leaf: Leaf, *, now: datetime) -> str:
    """Append what happened to a certification, in its transaction; the leaf's id, as in `2026/17`.

    Every command calls it that grants, renews, marks, retires, renames, or lists whoever was decided about:

        id = record(session, fact, now=now)
        append_leaf(session, Leaf(Act.RENAMED, person_id, event=id, credential=number, name=name), now=now)

    `event` is the id of the fact, or of the row of one's own that records the act; the audit pairs each with one leaf.
    """
    year = _open_year(session, day_of(now).year)
    salt = token_bytes(SALT)
    content = content_of(leaf, salt)
    position = _append(session, year, commitment(salt, content))
    opening = {"year": year, "position": position, "person_id": leaf.person_id, "salt": salt, "content": content}
    session.execute(_KEEP_OPENING, opening)
    return f"{year}/{position}"


def _open_year(session: Session, year: int) -> int:
    """The year of the newest tree: a fact that comes late belongs to the tree that grows now.

    A new one begins with the last head of the one before.
    """
    newest = newest_year(session)
    if newest is not None and newest.year >= year:
        return newest.year
    before, size = (newest.year, newest.size) if newest else (year - 1, 0)
    nodes = nodes_of(session, before, asked_by(lambda ask: root(ask, size)))
    _append(session, year, first_of_year(before, size, root(nodes, size)))
    return year


def _append(session: Session, year: int, d: bytes) -> int:
    size: int = session.execute(_TAKE(session), {"year": year, "size": 1}).scalar_one()
    position = size - 1
    known = nodes_of(session, year, left_of(position))
    session.execute(_KEEP_LEAF, {"year": year, "position": position, "d": d})
    completed = completed_by(position, d, known)
    session.execute(_KEEP_NODE, [{"year": year, "level": at, "place": place, "hash": h} for at, place, h in completed])
    return position
