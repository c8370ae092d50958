"""When there was news for a person, and whether we wrote."""

from datetime import datetime

from sqlmodel import Session, col, select
from sqlmodel.sql.expression import SelectOfScalar

from gateway.notices.tables import News, Notice
from gateway.notices.views import PieceOfNews
from shared.actor import Actor
from shared.paging import Page, page


def own_news(session: Session, actor: Actor, *, after: str = "") -> Page[PieceOfNews]:
    """One's own news, the newest first."""
    statement = (
        select(News, Notice)
        .join(Notice, col(Notice.fact_id) == col(News.fact_id), isouter=True)
        .where(News.person_id == actor.id)
    )
    rows = page(session, statement, by=(News.happened_at, News.fact_id), after=after, newest_first=True)
    return rows.map(lambda row: _piece(*row))


def people_to_mail(session: Session, *, now: datetime) -> list[str]:
    """For whom a mail is due, in real time."""
    due = select(Notice.person_id).where(col(Notice.posted_at).is_(None), col(Notice.due_at) <= now)
    return list(session.exec(due.distinct()))


def waiting() -> SelectOfScalar[Notice]:
    """What no mail has told of yet."""
    return select(Notice).where(col(Notice.posted_at).is_(None), col(Notice.due_at).is_not(None))


def _piece(news: News, notice: Notice | None) -> PieceOfNews:
    return PieceOfNews(
        kind=news.kind,
        link=news.link,
        happened_at=news.happened_at,
        due_at=notice.due_at if notice else None,
        posted_at=notice.posted_at if notice else None,
    )
