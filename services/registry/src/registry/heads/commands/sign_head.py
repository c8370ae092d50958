from datetime import datetime

from sqlmodel import Session

from registry.heads.checkpoint import Checkpoint, origin_of, signed
from registry.heads.commands.publish_key import publish_key
from registry.heads.queries import HEADS
from registry.heads.tables import LedgerHead
from registry.ledger.queries import root_of, trees
from registry.settings import settings
from shared.days import day_of
from shared.signing import signer


def sign_head(session: Session, year: str, *, now: datetime) -> None:
    """Sign how a year's tree stands on this day."""
    key = signer(HEADS)
    publish_key(session, HEADS, key, now=now)
    (tree,) = (one for one in trees(session) if one.year == int(year))
    root = root_of(session, tree.year, tree.size)
    checkpoint = Checkpoint(origin_of(settings().address, tree.year), tree.size, root)
    note = signed(checkpoint, key)
    session.add(LedgerHead(year=tree.year, size=tree.size, day=day_of(now), note=note, signed_at=now))
