"""What anybody may check: signed heads, every commitment, proofs; and what a holder reads of their own leaves."""

import json
from datetime import datetime, timedelta

import sqlalchemy as sa
from sqlmodel import Session, col, select

from registry.heads.checkpoint import verifier_of
from registry.heads.tables import LedgerHead, PublishedKey
from registry.heads.views import ConsistencyProof, HeadView, InclusionProof, KeyView, Leaves, Ledger, MyLeaf, PublicKey
from registry.ledger.queries import commitments_of, consistency_of, inclusion_of, openings_of, trees
from registry.ledger.rules.leaf_content import TITLES, Act, commitment
from registry.ledger.views import Opening
from registry.settings import settings
from shared.actor import Actor
from shared.days import day_of
from shared.refusals import NotFound

HEADS = "registry-ledger"
"""What the key of heads is called in `var/secrets`, and what it is for."""
MAILED_WITHIN = timedelta(days=7)
AT_ONCE = 1_000
"""So many leaves an answer."""


def years_to_sign(session: Session, *, now: datetime) -> list[str]:
    """The year that grows, once a day; and each that has ended, once over all of it."""
    signed = {(one.year, one.size) for one in session.exec(select(LedgerHead))}
    today = set(session.exec(select(LedgerHead.year).where(LedgerHead.day >= day_of(now))))
    known = trees(session)
    ended = [one.year for one in known[:-1] if (one.year, one.size) not in signed]
    return [str(year) for year in (*ended, *(one.year for one in known[-1:] if one.year not in today))]


def heads_to_give(session: Session, *, now: datetime) -> list[str]:
    """Those that nobody outside has yet."""
    rows = session.exec(select(LedgerHead).where(col(LedgerHead.given_at).is_(None), LedgerHead.signed_at <= now))
    return [f"{one.year}/{one.size}/{one.day}" for one in rows]


def heads_to_mail(session: Session, *, now: datetime) -> list[str]:
    """Those of the last days that nobody was mailed, where an address is set. Older ones are at the ledger's page."""
    if not settings().ledger_witness_mail:
        return []
    lately = select(LedgerHead).where(col(LedgerHead.mailed_at).is_(None), LedgerHead.signed_at > now - MAILED_WITHIN)
    return [f"{one.year}/{one.size}/{one.day}" for one in session.exec(lately)]


def ledger(session: Session, address: str) -> Ledger:
    """The newest head of each year, and the keys that signed."""
    newest = sa.func.max(col(LedgerHead.day)).label("day")
    last = sa.select(col(LedgerHead.year), newest).group_by(col(LedgerHead.year)).subquery()
    of_last = select(LedgerHead).join(last, sa.and_(last.c.year == LedgerHead.year, last.c.day == LedgerHead.day))
    heads = session.exec(of_last.order_by(col(LedgerHead.year).desc(), col(LedgerHead.size).desc()))
    leaves = sum(one.size for one in trees(session))
    return Ledger(
        heads=tuple(map(_head, heads)),
        keys=published_keys(session, address),
        leaves=leaves,
        kept_outside=bool(settings().ledger_witness or settings().ledger_witness_mail),
    )


def published_keys(session: Session, address: str) -> tuple[KeyView, ...]:
    """The public halves, also of what signs no more."""
    heads = select(PublishedKey).where(PublishedKey.purpose == HEADS)
    rows = session.exec(heads.order_by(col(PublishedKey.since)))
    return tuple(
        KeyView(id=one.id, verifier=verifier_of(address, one.public), since=one.since, until=one.until) for one in rows
    )


def keys_for(session: Session, purpose: str) -> tuple[PublicKey, ...]:
    """The public halves for one purpose, the one that signs now last."""
    of_purpose = select(PublishedKey).where(PublishedKey.purpose == purpose)
    rows = session.exec(of_purpose.order_by(col(PublishedKey.since), col(PublishedKey.until).is_(None)))
    return tuple(PublicKey(one.id, one.public) for one in rows)


def all_notes(session: Session) -> tuple[str, ...]:
    """Every head that was signed, for the audit."""
    return tuple(session.exec(select(LedgerHead.note)))


def newest_head(session: Session, year: int) -> HeadView:
    """The head of a year with the most leaves."""
    row = _newest(session, year)
    if row is None:
        raise NotFound
    return _head(row)


def leaves(session: Session, year: int, start: int) -> Leaves:
    """Every d of a year from `start`, as many as an answer holds, no further than the newest head."""
    size = newest_head(session, year).size
    found = commitments_of(session, year, start, min(size, start + AT_ONCE))
    return Leaves(year=year, start=start, size=size, d=found)


def consistency_proof(session: Session, year: int, first: int, second: int) -> ConsistencyProof:
    """That a tree of a year only grew. What is under no head yet is not proven."""
    if not first <= second <= newest_head(session, year).size:
        raise NotFound
    proof = consistency_of(session, year, first, second)
    return ConsistencyProof(year=year, first=first, second=second, proof=proof)


def inclusion_proof(session: Session, year: int, position: int, size: int) -> InclusionProof:
    """That a leaf is in a tree of a year."""
    if not position < size <= newest_head(session, year).size:
        raise NotFound
    (d,) = commitments_of(session, year, position, position + 1)
    proof = inclusion_of(session, year, position, size)
    return InclusionProof(year=year, position=position, size=size, d=d, proof=proof)


def my_leaves(session: Session, actor: Actor) -> tuple[MyLeaf, ...]:
    """What the ledger says of somebody, for them: opened, with its proof under the newest signed head."""
    own = openings_of(session, actor.id)
    heads = {year: _newest(session, year) for year in {one.year for one in own}}
    return tuple(_mine(session, one, heads[one.year]) for one in own)


def _mine(session: Session, one: Opening, newest: LedgerHead | None) -> MyLeaf:
    said = json.loads(one.content)
    head = newest if newest is not None and newest.size > one.position else None
    return MyLeaf(
        year=one.year,
        position=one.position,
        act=Act(said["act"]),
        title=TITLES[Act(said["act"])],
        recorded=said.get("dates", {}),
        content=one.content,
        salt=one.salt.hex(),
        d=commitment(one.salt, one.content).hex(),
        head=_head(head) if head else None,
        proof=inclusion_of(session, one.year, one.position, head.size) if head else (),
    )


def _newest(session: Session, year: int) -> LedgerHead | None:
    of_year = select(LedgerHead).where(LedgerHead.year == year)
    newest_first = of_year.order_by(col(LedgerHead.size).desc(), col(LedgerHead.day).desc())
    return session.exec(newest_first.limit(1)).first()  # the newest alone


def _head(row: LedgerHead) -> HeadView:
    root = row.note.split("\n")[2]
    return HeadView(year=row.year, size=row.size, day=row.day, root=root, note=row.note, signed_at=row.signed_at)
