from datetime import datetime

from sqlmodel import Session

from exam.reviews.rows import refresh


def refresh_item(session: Session, item_id: str, *, now: datetime) -> None:
    """Look again where an item stands, after its words, its key or its newest version became others."""
    refresh(session, [item_id])
