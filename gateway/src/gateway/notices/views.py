"""What is seen of news."""

from datetime import datetime

from pydantic import BaseModel


class PieceOfNews(BaseModel, frozen=True):
    """`link` leads to what it is. `posted_at`: when we wrote, if we did; `due_at`: when we will."""

    kind: str
    link: str
    happened_at: datetime
    due_at: datetime | None
    posted_at: datetime | None
