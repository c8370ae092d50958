"""What is seen of news."""

from datetime import datetime

from pydantic import BaseModel


class PieceOfNews(BaseModel, frozen=True):
    """`posted_at`: when we wrote, if we did."""

    happened_at: datetime
    posted_at: datetime | None
