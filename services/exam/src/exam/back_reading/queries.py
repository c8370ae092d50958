from collections.abc import Iterable
from datetime import datetime

import sqlalchemy as sa
from sqlmodel import Session, select

from exam.analysis.queries import rater_report
from exam.attempts.rules import Part
from exam.back_reading.rules import LEAST, Difference, drifts
from exam.back_reading.views import ExaminerDrift, ExaminerSeen, Reading, ScoredBefore
from exam.conflicts.queries import people_known_to
from exam.eligibility.queries import people_trained_by
from exam.items.content import Rated, Specimens
from exam.items.queries import entry, newest
from exam.panel.queries import confirmed_members, members_by_id
from exam.ratings.queries import claims, standing_rows, task
from exam.ratings.rules import SCORING, ClaimState, Purpose
from exam.scoring.queries import tasks
from exam.scoring.rules import State, TaskKind
from shared.actor import Actor
from shared.refusals import NotFound

_TASK, _CLAIM, _MINE = tasks().subquery().c, claims().subquery().c, claims().subquery().c


def examiners(session: Session) -> tuple[ExaminerSeen, ...]:
    """All who may score, by name: how much they have scored, and how close they are."""
    found = _differences(session)
    counted = sa.select(_CLAIM.examiner_id, sa.func.count()).where(_of_answers()).group_by(_CLAIM.examiner_id)
    scored = {row[0]: row[1] for row in session.execute(counted)}
    return tuple(
        _seen(id, member.name, scored.get(id, 0), [one.by for one in found if one.examiner_id == id])
        for id, member in confirmed_members(session).items()
    )


def examiner_drift(session: Session, actor: Actor, examiner_id: str, *, now: datetime) -> ExaminerDrift:
    """Row by row, how far one examiner is from leads and anchors and whether that changes; and how alike others are."""
    member = members_by_id(session, [examiner_id]).get(examiner_id)
    if member is None:
        raise NotFound
    mine = [one for one in _differences(session) if one.examiner_id == examiner_id]
    versions = {(row.entry_id, row.entry_version) for row in session.execute(_rows_of(examiner_id))}
    rubrics = {id: entry(session, Rated, id, version).rubric for id, version in sorted(versions)}
    titles = {id: {row.id: row.title for row in rubric.rows} for id, rubric in rubrics.items()}
    return ExaminerDrift(
        examiner_id=examiner_id,
        name=member.name,
        rows=drifts(mine, now=now),
        report=rater_report(session, examiner_id),
        titles=titles,
    )


def next_to_read(session: Session, actor: Actor, examiner_id: str) -> str | None:
    """The newest written answer that this examiner scored, that is settled and that nobody has read again.

    Never of oneself, of whom one has trained, nor what one has scored.
    """
    seen = (_MINE.task_id == _TASK.id, (_MINE.examiner_id == actor.id) | (_MINE.purpose == Purpose.BACK_READ))
    found = (
        select(_TASK.id)
        .where(_CLAIM.task_id == _TASK.id, _CLAIM.examiner_id == examiner_id, _of_answers())
        .where(_TASK.part == Part.WRITTEN, _TASK.state == State.SETTLED, ~sa.exists().where(*seen))
        .where(_TASK.person_id != actor.id, _TASK.person_id.not_in(people_trained_by(actor.id)))
        .where(_TASK.person_id.not_in(people_known_to(actor.id)))
    )
    return session.exec(found.order_by(_CLAIM.opened_at.desc(), _TASK.id)).first()


def reading(session: Session, actor: Actor, task_id: str) -> Reading:
    """What I read again: blind at first, and then beside what the examiners gave."""
    mine = task(session, actor, task_id)
    if mine.rating is None or mine.rating.rater is not None:
        raise NotFound
    before = _given_to(session, task_id) if mine.rating.state == ClaimState.STANDS else ()
    return Reading(task=mine, before=before)


def _of_answers() -> sa.ColumnElement[bool]:
    return sa.and_(_CLAIM.purpose.in_(SCORING), _CLAIM.state == ClaimState.STANDS, _CLAIM.kind == TaskKind.ANSWER)


def _seen(id: str, name: str, scored: int, apart: list[int]) -> ExaminerSeen:
    exact = sum(by == 0 for by in apart) / len(apart) if len(apart) >= LEAST else None
    return ExaminerSeen(examiner_id=id, name=name, scored=scored, compared=len(apart), exact=exact)


def _given_to(session: Session, task_id: str) -> tuple[ScoredBefore, ...]:
    rows = standing_rows().subquery()
    its = rows.c
    given = sa.select(rows).where(its.task_id == task_id, its.purpose.in_(SCORING)).order_by(its.rater, its.row)
    scores: dict[str, dict[str, int]] = {}
    for one in session.execute(given):
        scores.setdefault(one.examiner_id, {})[one.row] = one.score
    named = members_by_id(session, scores)
    return tuple(ScoredBefore(examiner=named[id].name, scores=found) for id, found in scores.items())


def _rows_of(examiner_id: str) -> sa.Select[str, int]:
    rows = standing_rows().subquery().c
    return sa.select(rows.entry_id, rows.entry_version).where(rows.examiner_id == examiner_id).distinct()


def _differences(session: Session) -> list[Difference]:
    return [*_from_leads(session), *_from_anchors(session)]


def _from_leads(session: Session) -> Iterable[Difference]:
    given, again = standing_rows().subquery().c, standing_rows().subquery().c
    both = (given.task_id == again.task_id, given.row == again.row)
    which = (given.purpose.in_(SCORING), again.purpose == Purpose.BACK_READ)
    found = sa.select(given.examiner_id, given.entry_id, given.row, given.given_at, given.score - again.score)
    return [Difference(*row) for row in session.execute(found.where(*both, *which))]


def _from_anchors(session: Session) -> Iterable[Difference]:
    agreed = {
        (known.rates, known.rates_version, one.id): one.scores
        for known in newest(session, Specimens)
        for one in known.anchors
    }
    rows = standing_rows().subquery()
    its = rows.c
    found = session.execute(sa.select(rows).where(its.purpose == Purpose.ANCHOR)).all()
    beside = [(one, agreed.get((one.entry_id, one.entry_version, one.sitting_id))) for one in found]
    return [
        Difference(one.examiner_id, one.entry_id, one.row, one.given_at, one.score - scores[one.row])
        for one, scores in beside
        if scores is not None
    ]
