from datetime import datetime

from pydantic import BaseModel

from registry.objections.rules import State


class ObjectionView(BaseModel, frozen=True):
    """With its words: for the person, and for those who work on it and sit on no panel of it."""

    seat_id: str
    state: State
    name: str
    reason: str
    objected_at: datetime
    answer: str


class MyObjection(BaseModel, frozen=True):
    """Somebody who decides or decided, and what one said against it."""

    name: str
    objection: ObjectionView | None


class PanelMember(BaseModel, frozen=True):
    """Somebody who decides, as the person sees them. `name`: empty where none was confirmed here."""

    seat_id: str
    name: str
    objection: State | None
