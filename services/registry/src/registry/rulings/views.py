from datetime import datetime

from pydantic import BaseModel

from registry.panels.rules import Stage
from registry.rulings.rules import Outcome, State


class RulingView(BaseModel, frozen=True):
    """`mine`: I proposed it, so that the other one answers. `appeal`: why the person asks others."""

    id: str
    stage: Stage
    outcome: Outcome
    state: State
    reasons: str
    condition: str
    proposed_at: datetime
    decided_at: datetime | None
    appeal_until: datetime | None
    appeal: str
    in_force_at: datetime | None
    mine: bool = False
