"""When there was news for a person, and whether we wrote."""

from sqlmodel import Session, col, select

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


def _piece(news: News, notice: Notice | None) -> PieceOfNews:
    return PieceOfNews(happened_at=news.happened_at, posted_at=notice.posted_at if notice else None)
