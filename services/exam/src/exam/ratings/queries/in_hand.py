from collections.abc import Iterable
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlmodel import Session, col, select

from exam.ratings.rules import SCORING, UNDO_WITHIN, ClaimState, undo_until
from exam.ratings.tables import Claim, Rating, RatingRow
from exam.ratings.views import Undoable
from exam.scoring.queries import scored_task, tasks
from exam.scoring.rules import TaskKind
from shared.actor import Actor

_TASKS = tasks().subquery()
_TASK = _TASKS.c
_OF_TASK = (_TASK.code, _TASK.sitting_id, _TASK.person_id, _TASK.entry_id, _TASK.entry_version, _TASK.kind)
_STATE = _TASK.state.label("task_state")


def claims() -> sa.Select[*tuple[Any, ...]]:
    """A statement for others to join: who has taken which task, as which rater, and what became of it."""
    what = (Claim.id, Claim.task_id, Claim.examiner_id, Claim.rater, Claim.purpose, Claim.state)
    taken = (*what, Claim.opened_at, Claim.committed_at)
    return sa.select(*map(col, taken), *_OF_TASK, _STATE).join(_TASKS, _TASK.id == col(Claim.task_id))


def standing_rows() -> sa.Select[*tuple[Any, ...]]:
    """A statement for others to join: each score that stands, of a row of a rubric, and which task it is of."""
    given = (Rating.task_id, Rating.examiner_id, Rating.rater, Rating.purpose, Rating.given_at)
    return (
        sa.select(*map(col, (*given, RatingRow.row, RatingRow.score)), *_OF_TASK, _STATE)
        .select_from(Rating)
        .join(Claim, col(Claim.id) == col(Rating.claim_id))
        .join(RatingRow, col(RatingRow.rating_id) == col(Rating.id))
        .join(_TASKS, _TASK.id == col(Rating.task_id))
        .where(col(Rating.undone_at).is_(None), col(Claim.state) == ClaimState.STANDS)
    )


def in_hand() -> sa.Select[*tuple[Any, ...]]:
    """The claims of what examiners have opened and given no scores.

    Specimens of a calibration, and what is read again, keep nobody waiting.
    """
    others_wait = (_TASK.kind != TaskKind.CALIBRATION, col(Claim.rater).is_not(None))
    return claims().where(col(Claim.state) == ClaimState.OPEN, *others_wait)


def scored_by(session: Session, sitting_ids: Iterable[str | None]) -> frozenset[str]:
    """The examiners who have scored something of these sittings. Whoever reads again scores nothing."""
    about = sa.select(_TASK.id).where(_TASK.sitting_id.in_([id for id in sitting_ids if id]))
    scored = (col(Claim.task_id).in_(about), col(Claim.purpose).in_(SCORING))
    return frozenset(session.exec(select(Claim.examiner_id).where(*scored)))


def ratings_to_stand(session: Session, *, now: datetime) -> list[str]:
    """The claims whose scores were given a minute ago."""
    given = (col(Claim.state) == ClaimState.COMMITTED, col(Claim.committed_at) <= now - UNDO_WITHIN)
    return list(session.exec(select(Claim.id).where(*given)))


def undoable(session: Session, actor: Actor, *, now: datetime) -> Undoable | None:
    """What I gave last, while I can undo it."""
    mine = select(Claim).where(Claim.examiner_id == actor.id, col(Claim.state) == ClaimState.COMMITTED)
    last = session.exec(mine.order_by(col(Claim.committed_at).desc())).first()
    if last is None or last.committed_at is None or now >= undo_until(last.committed_at):
        return None
    task = scored_task(session, last.task_id)
    return Undoable(task_id=task.id, code=task.code, part=task.part, until=undo_until(last.committed_at))


def ratings_to_seal(session: Session, *, now: datetime) -> list[str]:
    """Beside whose scores an older version of this program kept words as they were written."""
    noted = select(Rating.id).where(col(Rating.note).is_not(None))
    heard = select(RatingRow.rating_id).where(col(RatingRow.evidence).is_not(None))
    return sorted({*session.exec(noted), *session.exec(heard)})


def written_about(session: Session, rating_id: str) -> str | None:
    """Whom it tells of; nobody, where it is about a specimen."""
    return scored_task(session, session.get_one(Rating, rating_id).task_id).person_id or None
