from datetime import datetime

from sqlmodel import Session

from registry.index.commands import open_entry
from registry.listings.queries import findable


def open_waiting_entry(session: Session, person_id: str, *, now: datetime) -> None:
    """Open the entry of somebody who was certified before there was an index."""
    open_entry(session, person_id, findable(session, person_id))
