from sqlmodel import Session, select

from exam.scoring.rules import PART_MOVES, PartState
from exam.scoring.tables import ScoredPart


def reconsider_parts(session: Session, person_id: str) -> None:
    """Look at a person's kept parts anew: something has changed, and they may make a result now."""
    kept = select(ScoredPart).where(ScoredPart.person_id == person_id, ScoredPart.state == PartState.KEPT)
    for part in session.exec(kept):
        part.state = PART_MOVES.after(part.state, "reconsider")
