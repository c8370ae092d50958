"""What every kind of item has. A kind derives its item from `Item`, in a folder of its own, beside its `question.html`.

`question.html` holds three macros, each given the view: `asked` says what is asked, `field` takes an answer under the
name `answer`, `answered` shows an answer, that it is given too, where nobody writes.
"""

from abc import ABC, abstractmethod
from collections.abc import Collection, Iterator
from datetime import datetime
from itertools import combinations
from typing import ClassVar

from pydantic import BaseModel

from exam.items.content import Entry
from exam.items.rules import Response, Scored


class Choice(BaseModel, frozen=True):
    id: str
    text: str


class Asked(BaseModel, frozen=True):
    """A question in its place, with what is saved; `sequence` is that of the saved answer, 0 where there is none."""

    item_id: str
    position: int
    kind: str
    stem: str
    answer: str = ""
    sequence: int = 0
    saved_at: datetime | None = None
    flagged: bool = False

    @property
    def paragraphs(self) -> tuple[str, ...]:
        """Of the stem; the last one asks."""
        return tuple(line for line in self.stem.split("\n") if line)


class QuestionView(Asked):
    """What a candidate sees: no key, no rubric, no points. A kind that shows more derives a view of its own."""

    options: tuple[Choice, ...] = ()
    covers: tuple[str, ...] = ()
    words: str = ""
    note: str = ""


class Item(Entry, ABC):
    response: ClassVar[Response]

    kind: str
    domain: str
    element: str
    stem: str
    modules: tuple[int, ...] = ()

    @property
    def offered(self) -> tuple[str, ...]:
        """Ids of what can be chosen; empty where an answer is written. They are frozen in a form with the version."""
        return ()

    def answers(self) -> Iterator[str]:
        """Whatever can be ticked, one option before several (a line for each); nothing where an answer is written."""
        for number in range(1, len(self.offered) + 1):
            ticked = map("\n".join, combinations(self.offered, number))
            yield from (answer for answer in ticked if self.accepts(answer, self.offered))

    @staticmethod
    @abstractmethod
    def accepts(answer: str, offered: Collection[str]) -> bool:
        """Whether this can be an answer. It is asked at each save, and has only what the form froze."""

    @abstractmethod
    def score(self, answer: str) -> Scored | None:
        """What the answer comes to. None: people score it, by the rubric that the item was published with."""

    @abstractmethod
    def view(self, asked: Asked) -> QuestionView: ...

    @classmethod
    def template(cls) -> str:
        """The `question.html` that lies beside it."""
        return "/".join([*cls.__module__.split(".")[1:-1], "question.html"])
