from datetime import date, datetime

from pydantic import BaseModel

from registry.reciprocity.rules import State


class RecognitionView(BaseModel, frozen=True):
    """One request, for its owner. `answer`: why it was declined."""

    id: str
    state: State
    origin: str
    number: str
    certified_on: date
    words: str
    asked_at: datetime
    answer: str


class MyRecognition(BaseModel, frozen=True):
    """`certified`: there is an entry, and nothing to ask for."""

    certified: bool
    newest: RecognitionView | None


class RecognitionWaiting(BaseModel, frozen=True):
    id: str
    name: str
    origin: str
    asked_at: datetime


class RecognitionToDecide(RecognitionView, frozen=True):
    """For those who look at it. `agreed_by`: who has agreed already."""

    person_id: str
    name: str
    agreed_by: str | None
