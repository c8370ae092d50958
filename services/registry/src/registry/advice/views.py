from datetime import datetime

from pydantic import BaseModel


class MyQuestion(BaseModel, frozen=True):
    """One's own. `answer` is empty until somebody answers."""

    id: str
    question: str
    asked_at: datetime
    answer: str
    answered_at: datetime | None


class WaitingQuestion(BaseModel, frozen=True):
    id: str
    asked_at: datetime


class QuestionToAnswer(BaseModel, frozen=True):
    """For who answers: never who asks."""

    id: str
    question: str
    asked_at: datetime
    answered: bool
