from datetime import datetime

from pydantic import BaseModel


class Stopped(BaseModel, frozen=True):
    reason: str
    stopped_at: datetime
