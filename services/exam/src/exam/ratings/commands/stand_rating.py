from datetime import datetime

from sqlmodel import Session

from exam.ratings.rows import claims_of, given_last
from exam.ratings.rules import MOVES, ClaimState
from exam.ratings.tables import Claim
from exam.scoring.commands import settle_task


def stand_rating(session: Session, claim_id: str, *, now: datetime) -> None:
    """Let what an examiner gave stand: from now on it counts, and nobody changes it."""
    claim = session.get_one(Claim, claim_id)
    claim.state = MOVES.after(claim.state, "stand")
    session.flush()
    stand = [one for one in claims_of(session, claim.task_id) if one.state == ClaimState.STANDS]
    by_rater = {one.rater: given_last(session, one).scores for one in stand if one.rater is not None}
    settle_task(session, claim.task_id, by_rater, now=now)
