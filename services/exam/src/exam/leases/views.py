from datetime import datetime

from pydantic import BaseModel


class Load(BaseModel, frozen=True):
    """How much one examiner has: opened, owed since they were asked for it or held the talk, and offered first."""

    name: str
    in_hand: int
    owed: int
    offered: int


class InHand(BaseModel, frozen=True):
    """What an examiner has opened and not committed; until when it is theirs."""

    task_id: str
    code: str
    examiner: str
    since: datetime
    until: datetime
