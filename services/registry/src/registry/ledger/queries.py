"""What the trees hold: roots and proofs, commitments, and the openings of one person."""

from collections.abc import Callable, Mapping

import sqlalchemy as sa
from sqlmodel import Session, col, select

from registry.ledger.rows import nodes_of
from registry.ledger.rules.merkle_tree import Nodes, Subtree, asked_by, consistency, inclusion, root
from registry.ledger.tables import LedgerLeaf, LedgerNode, LedgerOpening, LedgerYear
from registry.ledger.views import Opening, Tree
from shared.database import table


def trees(session: Session) -> tuple[Tree, ...]:
    """Every year's, the newest last."""
    rows = session.exec(select(LedgerYear).order_by(col(LedgerYear.year)))
    return tuple(Tree(one.year, one.size) for one in rows)


def root_of(session: Session, year: int, size: int) -> bytes:
    """Of a year's tree, when it had so many leaves."""
    nodes = nodes_of(session, year, asked_by(lambda ask: root(ask, size)))
    return root(nodes, size)


def inclusion_of(session: Session, year: int, position: int, size: int) -> tuple[str, ...]:
    """The proof that a leaf is in the tree of that size."""
    return _proof(session, year, lambda nodes: inclusion(nodes, position, size))


def consistency_of(session: Session, year: int, first: int, second: int) -> tuple[str, ...]:
    """The proof that the tree of one size begins with that of another."""
    return _proof(session, year, lambda nodes: consistency(nodes, first, second))


def commitments_of(session: Session, year: int, start: int, end: int) -> tuple[str, ...]:
    """The d of the leaves from `start` up to `end`."""
    of_year = select(LedgerLeaf).where(LedgerLeaf.year == year)
    those = of_year.where(LedgerLeaf.position >= start, LedgerLeaf.position < end)
    return tuple(one.d.hex() for one in session.exec(those.order_by(col(LedgerLeaf.position))))


def all_leaves(session: Session) -> Mapping[int, Mapping[int, bytes]]:
    """Every d, by year and position, for the audit."""
    found: dict[int, dict[int, bytes]] = {}
    for year, position, d in session.exec(select(LedgerLeaf.year, LedgerLeaf.position, LedgerLeaf.d)):
        found.setdefault(year, {})[position] = d
    return found


def all_nodes(session: Session) -> Mapping[int, Mapping[Subtree, bytes]]:
    """Every hash that is kept, by year, then level and place, for the audit."""
    found: dict[int, dict[Subtree, bytes]] = {}
    for year, level, place, hash_ in session.exec(
        select(LedgerNode.year, LedgerNode.level, LedgerNode.place, LedgerNode.hash)
    ):
        found.setdefault(year, {})[Subtree(level, place)] = hash_
    return found


def all_openings(session: Session) -> tuple[Opening, ...]:
    """Every one, for the audit."""
    known = table(LedgerOpening).c
    rows = session.execute(sa.select(known.year, known.position, known.person_id, known.salt, known.content))
    return tuple(Opening(*row) for row in rows)


def people_told() -> sa.Select[str]:
    """A statement for others to join: of whom the leaves tell."""
    return sa.select(col(LedgerOpening.person_id))


def openings_of(session: Session, person_id: str) -> tuple[Opening, ...]:
    """Somebody's own, the oldest first."""
    own = select(LedgerOpening).where(LedgerOpening.person_id == person_id)
    rows = session.exec(own.order_by(col(LedgerOpening.year), col(LedgerOpening.position)))
    return tuple(map(opening, rows))


def opening(row: LedgerOpening) -> Opening:
    return Opening(row.year, row.position, row.person_id, row.salt, row.content)


def _proof(session: Session, year: int, prove: Callable[[Nodes], list[bytes]]) -> tuple[str, ...]:
    nodes = nodes_of(session, year, asked_by(prove))
    return tuple(one.hex() for one in prove(nodes))
