from datetime import datetime

from sqlmodel import Session

from exam.attempts.rules import Part
from exam.keyring import sealed
from exam.ratings import rules
from exam.ratings.inputs import CommitRating
from exam.ratings.rows import claims_of, evidence_of, given_last, note_of, own_claim, whose_words
from exam.ratings.rules import MOVES, ClaimState
from exam.ratings.tables import Claim, Rating, RatingRow
from exam.ratings.views import Given
from exam.scoring.queries import rubric, scored_task
from shared.actor import Actor
from shared.ids import new_id


def commit_rating(session: Session, actor: Actor, task_id: str, what: CommitRating, *, now: datetime) -> None:
    """Give one's own scores. They stand after a minute, or when another examiner opens the same; until then, undo."""
    task, mine = scored_task(session, task_id), own_claim(claims_of(session, task_id), actor)
    last = given_last(session, mine)
    if mine.state != ClaimState.OPEN and Given(what.scores, what.note, what.evidence) == last:
        return
    state = MOVES.after(mine.state, "commit")
    what = what.over(CommitRating.standing(scores=last.scores, note=last.note, evidence=last.evidence))
    rows = rubric(session, task).rows
    rules.refuse_unless_complete(what.scores, {row.id: row.scores for row in rows})
    if task.part == Part.ORAL:
        rules.refuse_unless_evidenced(what.evidence, [row.id for row in rows])
    mine.state, mine.committed_at = state, now
    _keep(session, mine, what, now)


def _keep(session: Session, claim: Claim, what: CommitRating, now: datetime) -> None:
    rating = Rating(
        id=new_id(),
        task_id=claim.task_id,
        claim_id=claim.id,
        examiner_id=claim.examiner_id,
        rater=claim.rater,
        purpose=claim.purpose,
        given_at=now,
    )
    whose = whose_words(session, rating)
    rating.sealed = sealed(whose, note_of(rating.id), what.note, now=now)
    session.add(rating)
    session.flush()
    for row, score in what.scores.items():
        heard = sealed(whose, evidence_of(rating.id, row), what.evidence.get(row, ""), now=now)
        session.add(RatingRow(rating_id=rating.id, row=row, score=score, sealed=heard))
