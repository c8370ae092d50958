"""Finding a paper, by its owner or by its code, and what it says."""

from datetime import datetime
from hashlib import sha256

from sqlmodel import Session, select

from ce_tracker.keyring import keyring, opened
from ce_tracker.log_papers.rules import code_as_meant
from ce_tracker.log_papers.tables import LogPaper
from shared.actor import Actor
from shared.refusals import NotFound


def hash_of(code: str) -> str:
    return sha256(f"log paper {code_as_meant(code)}".encode()).hexdigest()


def own_paper_row(session: Session, actor: Actor, paper_id: str) -> LogPaper:
    """Somebody else's looks like none."""
    row = session.get(LogPaper, paper_id)
    if row is None or row.person_id != actor.id:
        raise NotFound
    return row


def paper_by_code(session: Session, code: str) -> LogPaper:
    row = session.exec(select(LogPaper).where(LogPaper.code_hash == hash_of(code))).one_or_none()
    if row is None:
        raise NotFound
    return row


def signed_of(row: LogPaper) -> str:
    return opened(row.person_id, f"log paper {row.id}", row.sealed)


def seal(row: LogPaper, signed: str, *, now: datetime) -> None:
    row.sealed = keyring().seal(row.person_id, f"log paper {row.id}", signed, now=now)
