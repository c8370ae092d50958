import sqlalchemy as sa
from sqlmodel import Session, col, func, select

from exam.scoring.rules import State
from exam.scoring.tables import Rating, ScoringTask
from exam.scoring.views import Adjudication
from shared.paging import Page, page
from shared.refusals import N_
from shared.web import Queue


def adjudications(session: Session, *, after: str = "") -> Page[Adjudication]:
    """What waits for a third examiner, longest waiting first."""
    third = sa.exists().where(col(Rating.task_id) == ScoringTask.id, col(Rating.rater) == 3)
    waiting = select(ScoringTask, third).where(ScoringTask.state == State.ADJUDICATION)
    return page(session, waiting, by=(ScoringTask.opened_at, ScoringTask.id), after=after).map(
        lambda row: Adjudication(code=row[0].code, part=row[0].part, since=row[0].opened_at, taken=row[1])
    )


def answers_queue(session: Session) -> Queue:
    found = _queue(session, State.WAITING, "answers-to-score", N_("Answers and talks to score"), "/exam/examiner")
    return found.model_copy(update={"role": "examiner"})


def adjudication_queue(session: Session) -> Queue:
    title = N_("Answers that need a third examiner")
    return _queue(session, State.ADJUDICATION, "adjudications", title, "/exam/administration/adjudications")


def _queue(session: Session, state: State, slug: str, title: str, url: str) -> Queue:
    count, oldest = session.exec(
        select(func.count(), func.min(ScoringTask.opened_at)).where(ScoringTask.state == state)
    ).one()
    return Queue(slug=slug, title=title, count=count, oldest=oldest, url=url)
