from pydantic import BaseModel, SerializeAsAny

from exam.answers.views import SittingHead, SittingView
from exam.items.kinds.view import QuestionView


class AnswerToRead(BaseModel, frozen=True):
    """`template`: how its kind is shown. `confirmed`: as it stands, its candidate has said that they meant it."""

    question: SerializeAsAny[QuestionView]
    template: str
    confirmed: bool


class SittingToReadBack(BaseModel, frozen=True):
    """`answers`: all that are given, in the order of the questions."""

    sitting: SittingHead
    answers: tuple[AnswerToRead, ...]

    @property
    def left(self) -> int:
        return sum(not one.confirmed for one in self.answers)


class SittingToSend(BaseModel, frozen=True):
    """`to_read_back`: how many answers are not read back yet; None where nobody writes or reads for the candidate."""

    sitting: SittingView
    to_read_back: int | None
