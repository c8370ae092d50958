"""A choice item, and how it is scored."""

from collections.abc import Collection
from typing import Literal

from pydantic import BaseModel, Field

from exam.items.kinds.kind import Asked, Choice, Item, QuestionView
from exam.items.rules import Response, Scored


class Option(BaseModel, frozen=True):
    id: str = Field(pattern=r"^[a-z0-9]{1,8}$")
    text: str


class ChoiceItem(Item):
    response = Response.SELECTED

    kind: Literal["choice"]
    options: tuple[Option, ...]
    key: str

    @property
    def offered(self) -> tuple[str, ...]:
        return tuple(option.id for option in self.options)

    @staticmethod
    def accepts(answer: str, offered: Collection[str]) -> bool:
        return answer in offered

    def score(self, answer: str) -> Scored:
        return Scored(reached=1 if answer == self.key else 0, highest=1)

    def view(self, asked: Asked) -> QuestionView:
        options = tuple(Choice(id=option.id, text=option.text) for option in self.options)
        return QuestionView(**dict(asked), options=options)
