from datetime import date

from sqlmodel import Session

from registry.heads.tables import LedgerHead


def head_row(session: Session, head_id: str) -> LedgerHead:
    """By its id, as in `2026/17/2026-05-09`."""
    year, size, day = head_id.split("/")
    return session.get_one(LedgerHead, (int(year), int(size), date.fromisoformat(day)))
