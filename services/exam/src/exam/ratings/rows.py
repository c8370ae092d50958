from collections.abc import Iterable

from sqlmodel import Session, col, select

from exam.keyring import opened
from exam.ratings.tables import Claim, Rating, RatingRow
from exam.ratings.views import Given
from exam.scoring.queries import scored_task
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
    rating = _newest(session, claim)
    if rating is None:
        return Given()
    rows, whose = rows_given(session, rating.id), whose_words(session, rating)
    heard = {row.row: opened(whose, evidence_of(rating.id, row.row), row.sealed, row.evidence) for row in rows}
    return Given(
        scores={row.row: row.score for row in rows},
        note=opened(whose, note_of(rating.id), rating.sealed, rating.note),
        evidence={row: words for row, words in heard.items() if words},
    )


def scores_last(session: Session, claim: Claim) -> dict[str, int]:
    """The scores alone, for which nothing is opened."""
    rating = _newest(session, claim)
    return {row.row: row.score for row in rows_given(session, rating.id)} if rating else {}


def rows_given(session: Session, rating_id: str) -> list[RatingRow]:
    return list(session.exec(select(RatingRow).where(RatingRow.rating_id == rating_id).order_by(RatingRow.row)))


def whose_words(session: Session, rating: Rating) -> str:
    """For whom they are sealed: whom they tell of. Of a specimen, which is nobody's, for whoever wrote them."""
    return scored_task(session, rating.task_id).person_id or rating.examiner_id


def note_of(rating_id: str) -> str:
    """What it is sealed as: no note opens in the place of another."""
    return f"rating {rating_id}"


def evidence_of(rating_id: str, row: str) -> str:
    return f"heard {rating_id} {row}"


def _newest(session: Session, claim: Claim) -> Rating | None:
    newest = select(Rating).where(Rating.claim_id == claim.id)
    return session.exec(newest.order_by(col(Rating.given_at).desc(), col(Rating.id).desc())).first()
