from dataclasses import dataclass
from urllib.parse import urlencode

from pydantic import BaseModel

from exam.answers.views import SittingHead
from exam.items.kinds.view import QuestionView


class QuestionPage(BaseModel, frozen=True):
    """`here`: whether this is the page that writes. `template`: how this kind of item is shown.

    `languages`: in which it can be asked. `beside`: the same in another of them, where both were asked for. `answered`
    and `marked`: of the positions from 1 to `total` those that have an answer, and a flag.
    """

    sitting: SittingHead
    question: QuestionView
    languages: tuple[str, ...]
    beside: QuestionView | None
    template: str
    here: bool
    total: int
    answered: frozenset[int]
    marked: frozenset[int]


@dataclass(frozen=True)
class Next:
    """Where to go on: at this question, or, at None, at the review of all; in the window with this token.

    `words`: in which words the question is asked. `look`: by way of the page on which letters and colors are chosen.
    """

    sitting_id: str
    position: int | None
    writer_token: str
    words: str
    look: bool = False

    @property
    def address(self) -> str:
        place = f"questions/{self.position}" if self.position else "review"
        words = {"in": self.words} if self.words and self.position else {}
        there = f"/exam/sittings/{self.sitting_id}/{place}?{urlencode({'window': self.writer_token} | words)}"
        return f"/preferences?{urlencode({'next': there})}" if self.look else there
