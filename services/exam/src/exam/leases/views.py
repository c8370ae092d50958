from datetime import datetime

from pydantic import BaseModel


class InHand(BaseModel, frozen=True):
    """What an examiner has opened and not committed; until when it is theirs."""

    task_id: str
    code: str
    examiner: str
    since: datetime
    until: datetime
