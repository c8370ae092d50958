"""When there was news for a person, and whether we wrote."""

from datetime import datetime

from pydantic import BaseModel
from sqlmodel import Session, col, select

from gateway.notices.tables import News, Notice


class PieceOfNews(BaseModel, frozen=True):
    happened_at: datetime
    posted_at: datetime | None


def own_news(session: Session, person_id: str, *, most: int = 20) -> list[PieceOfNews]:
    statement = (
        select(News, Notice)
        .join(Notice, col(Notice.fact_id) == col(News.fact_id), isouter=True)
        .where(News.person_id == person_id)
        .order_by(col(News.happened_at).desc())
        .limit(most)
    )
    return [
        PieceOfNews(happened_at=news.happened_at, posted_at=notice.posted_at if notice else None)
        for news, notice in session.exec(statement)
    ]
