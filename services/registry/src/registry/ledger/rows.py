from collections.abc import Collection
from typing import Any

import sqlalchemy as sa
from sqlmodel import Session, col, select

from registry.ledger.rules.merkle_tree import Nodes
from registry.ledger.tables import LedgerNode, LedgerYear
from shared.database import table

_NODES = table(LedgerNode)


def newest_year(session: Session) -> LedgerYear | None:
    return session.exec(select(LedgerYear).order_by(col(LedgerYear.year).desc()).limit(1)).first()  # there is one


def nodes_of(session: Session, year: int, asked: Collection[tuple[int, int]]) -> Nodes:
    """The complete subtrees of a year that were asked for, read at once."""
    found: dict[Any, bytes] = {}
    if asked:
        which = sa.tuple_(_NODES.c.level, _NODES.c.place).in_(list(asked))
        rows = session.execute(
            sa.select(_NODES.c.level, _NODES.c.place, _NODES.c.hash).where(_NODES.c.year == year, which)
        )
        found = {(level, place): hash_ for level, place, hash_ in rows}
    return lambda level, place: found[level, place]
