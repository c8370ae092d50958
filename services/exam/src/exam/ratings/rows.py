from collections.abc import Iterable

from sqlmodel import Session, col, select

from exam.ratings.tables import Claim, Rating, RatingRow
from exam.ratings.views import Given
from exam.scoring.rules import NotYours
from shared.actor import Actor


def claims_of(session: Session, task_id: str) -> list[Claim]:
    """First, second, third."""
    return list(session.exec(select(Claim).where(Claim.task_id == task_id).order_by(col(Claim.rater))))


def own_claim(claims: Iterable[Claim], actor: Actor) -> Claim:
    mine = next((claim for claim in claims if claim.examiner_id == actor.id), None)
    if mine is None:
        raise NotYours
    return mine


def given_last(session: Session, claim: Claim) -> Given:
    """What an examiner gave last, also where they have undone it since; nothing where they gave nothing yet."""
    newest = select(Rating).where(Rating.claim_id == claim.id)
    rating = session.exec(newest.order_by(col(Rating.given_at).desc(), col(Rating.id).desc())).first()
    if rating is None:
        return Given()
    rows = session.exec(select(RatingRow).where(RatingRow.rating_id == rating.id).order_by(RatingRow.row)).all()
    return Given(
        scores={row.row: row.score for row in rows},
        note=rating.note,
        evidence={row.row: row.evidence for row in rows if row.evidence},
    )
