from datetime import datetime

from pydantic import BaseModel

from shared.approvals import ApprovalView


class Stopped(BaseModel, frozen=True):
    """`waiting`: the first approval of going on, while the second is missing."""

    reason: str
    stopped_at: datetime
    waiting: ApprovalView | None
