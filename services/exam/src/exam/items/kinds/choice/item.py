"""A choice item, and how it is scored."""

from typing import ClassVar, Literal

from pydantic import Field, model_validator

from exam.items.kinds.kind import Option, Part, SingleItem
from exam.items.kinds.view import PartView
from exam.items.rules import Rule, Value, Worths
from shared.refusals import N_


class ChoicePart(Part):
    on_paper: ClassVar[str] = N_("Choose one.")
    kind: Literal["choice"]
    options: tuple[Option, ...] = Field(min_length=2)
    key: str

    @model_validator(mode="after")
    def key_is_an_option(self) -> "ChoicePart":
        if self.key not in self.rule[1]:
            raise ValueError("the key is none of the options")
        return self

    @property
    def rule(self) -> Rule:
        return ["single", [option.id for option in self.options]]

    @property
    def worths(self) -> Worths:
        return {option.id: float(option.id == self.key) for option in self.options}

    def is_value(self, written: str) -> bool:
        return written in self.rule[1]

    def points_by(self, worths: Worths, value: Value) -> float:
        return worths.get(str(value), 0)

    def sample(self, *, right: bool) -> Value:
        return next(option.id for option in self.options if (option.id == self.key) is right)

    def part_view(self, id: str) -> PartView:
        return PartView(id=id, kind=self.kind, options=tuple(option.shown for option in self.options))


class ChoiceItem(SingleItem, ChoicePart):
    kind: Literal["choice"]
