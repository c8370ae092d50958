from datetime import datetime

from pydantic import BaseModel

from registry.concerns.rules import Closing, State
from registry.deadlines.views import Time


class TellingView(BaseModel, frozen=True):
    """What was typed."""

    about: str = ""
    what: str = ""
    when: str = ""
    wish: str = ""
    reach: str = ""
    danger: bool = False


class Resumed(BaseModel, frozen=True):
    """What whoever has the code may know. `telling` and `base` are there as long as it is a draft.

    `late`: something takes longer than we promised.
    """

    state: State
    telling: TellingView | None
    base: str
    sent_at: datetime | None
    taken_up: bool
    late: bool
    closed_at: datetime | None
    closing: Closing | None
    last_words: str


class ConcernLine(BaseModel, frozen=True):
    """One of the list. Whom it is about stands behind the link, where a tie can be said."""

    id: str
    state: State
    danger: bool
    sent_at: datetime
    times: tuple[Time, ...]

    @property
    def late(self) -> bool:
        return any(one.late and one.runs for one in self.times)


class ConcernFile(BaseModel, frozen=True):
    """A concern as those read it who work on it. `person_id`: whom it is about, once it is taken up."""

    id: str
    state: State
    telling: TellingView
    person_id: str | None
    principles: tuple[int, ...]
    sent_at: datetime
    times: tuple[Time, ...]
    closing: Closing | None
    closed_at: datetime | None
    viewed: tuple[datetime, ...]
    """When somebody else opened it."""
