from dataclasses import dataclass
from typing import NamedTuple
from urllib.parse import urlencode

from exam.answers.views import QuestionPage


class OnMap(NamedTuple):
    """A question on the map of all, as far as whoever chooses one needs it."""

    position: int
    answered: bool
    flagged: bool


class QuestionWithMap(NamedTuple):
    """`map`: all questions of the sitting, in their order."""

    page: QuestionPage
    map: tuple[OnMap, ...]


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
