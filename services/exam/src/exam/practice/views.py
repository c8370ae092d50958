from pydantic import BaseModel, SerializeAsAny

from exam.items.kinds.view import QuestionView
from exam.practice.rules import Heard


class Tried(BaseModel, frozen=True):
    """`reasons`: why each answer is or is not what we would say, in the bank's own language."""

    heard: Heard
    reasons: tuple[str, ...]


class PracticeQuestion(BaseModel, frozen=True):
    """`template`: how this kind of item is shown. `tried`: None before anything was sent."""

    number: int
    total: int
    question: SerializeAsAny[QuestionView]
    languages: tuple[str, ...]
    template: str
    tried: Tried | None = None
