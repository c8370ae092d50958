from dataclasses import dataclass
from datetime import datetime

from pydantic import BaseModel

from exam.slots.rules import State


@dataclass(frozen=True)
class Slot:
    """A time as other rooms need it; `examiners` by their ids, the first one first."""

    id: str
    starts_at: datetime
    ends_at: datetime
    place: str
    place_id: str | None
    examiners: tuple[str, str]
    reserved_for: str | None
    state: State

    @property
    def rooms(self) -> set[str]:
        """Of those that are kept here."""
        return {self.place_id} if self.place_id else set()


class ExaminerView(BaseModel, frozen=True):
    """An examiner as the candidate meets them."""

    person_id: str
    name: str
    is_cps: bool


class RequestView(BaseModel, frozen=True):
    id: str
    person_id: str
    name: str | None
    words: str
    asked_at: datetime


class Made(BaseModel, frozen=True):
    id: str
