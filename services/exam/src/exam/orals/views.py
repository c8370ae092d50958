from pydantic import BaseModel

from exam.bookings.views import OralAhead
from exam.items.content import Scenario


class OralToHold(BaseModel, frozen=True):
    """An oral before it is held: who plays what, what to say, what to do."""

    ahead: OralAhead
    scenario: Scenario


class Opened(BaseModel, frozen=True):
    task_id: str
