from collections.abc import Iterator
from datetime import datetime

from pydantic import BaseModel

from exam.forms.views import Question
from exam.items.rules import ONLY
from exam.keying.rules import Step, field_of


class SheetOfSitting(BaseModel, frozen=True):
    """A sitting before it is written on paper, and afterwards; for whoever watches over it.

    `step`: None, it is not on paper. `printed`: whether its questions are.
    """

    sitting_id: str
    name: str | None
    code: str
    is_open: bool
    printed: bool
    taken_in_at: datetime | None
    step: Step | None


class SheetLine(BaseModel, frozen=True):
    """A sheet that waits for somebody, by its code."""

    id: str
    code: str
    taken_in_at: datetime
    step: Step


class Field(BaseModel, frozen=True):
    """What is keyed for one response. `kind`: the first word of its rule (`exam.items.rules.Rule`).

    `part`: as the paper calls it, where a question has several.
    """

    name: str
    position: int
    part: str
    kind: str

    @classmethod
    def of(cls, question: Question) -> "Iterator[Field]":
        """Of a question, one for each response."""
        for id, rule in question.item.accepts.items():
            part = "" if id == ONLY else id
            yield cls(name=field_of(question.number, id), position=question.number, part=part, kind=rule[0])


class SheetToKey(BaseModel, frozen=True):
    """A sheet for whoever keys it: how much it asks and in which shape, nothing that anybody else has keyed."""

    id: str
    code: str
    fields: tuple[Field, ...]


class Difference(BaseModel, frozen=True):
    """A question for which two people keyed different things, both as the sheet would say it."""

    position: int
    fields: tuple[Field, ...]
    first: tuple[str, ...]
    second: tuple[str, ...]


class SheetToDecide(BaseModel, frozen=True):
    id: str
    code: str
    differences: tuple[Difference, ...]
