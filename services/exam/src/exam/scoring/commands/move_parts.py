from collections.abc import Iterable

from sqlmodel import Session, col, select

from exam.scoring.rules import PART_MOVES, PartVerb
from exam.scoring.tables import ScoredPart


def move_parts(session: Session, sitting_ids: Iterable[str | None], verb: PartVerb) -> None:
    """Move the scored parts of these sittings on, where they can be; twice is harmless."""
    ids = [id for id in sitting_ids if id]
    for part in session.exec(select(ScoredPart).where(col(ScoredPart.sitting_id).in_(ids))):
        if PART_MOVES.allow(part.state, verb):
            part.state = PART_MOVES.after(part.state, verb)
