from datetime import datetime

from sqlmodel import Session, col, select

from exam.ratings.rows import claims_of, own_claim
from exam.ratings.rules import MOVES, refuse_unless_undoable
from exam.ratings.tables import Rating
from shared.actor import Actor


def undo_rating(session: Session, actor: Actor, task_id: str, *, now: datetime) -> None:
    """Take back what one gave a moment ago, to give it anew. It stays in the record as undone."""
    mine = own_claim(claims_of(session, task_id), actor)
    refuse_unless_undoable(mine.state, mine.committed_at, now=now)
    mine.state, mine.committed_at = MOVES.after(mine.state, "undo"), None
    stands = select(Rating).where(Rating.claim_id == mine.id, col(Rating.undone_at).is_(None))
    session.exec(stands).one().undone_at = now
