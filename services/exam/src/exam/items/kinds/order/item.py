"""An item whose options are put in order."""

from typing import ClassVar, Literal

from pydantic import Field, model_validator

from exam.items.kinds.kind import Option, Part, SingleItem
from exam.items.kinds.view import PartView
from exam.items.rules import Rule, Value, Worths
from shared.refusals import N_


class OrderPart(Part):
    """`key`: all options, the first one first. They are shown in another order."""

    on_paper: ClassVar[str] = N_("Put these in order. Write their letters; what comes first stands first.")
    kind: Literal["order"]
    options: tuple[Option, ...] = Field(min_length=3, max_length=9)
    key: tuple[str, ...]

    @model_validator(mode="after")
    def key_is_another_order(self) -> "OrderPart":
        shown = self.rule[1]
        if sorted(self.key) != sorted(shown) or [*self.key] == shown:
            raise ValueError("the key has all options, in another order than they are shown in")
        return self

    @property
    def rule(self) -> Rule:
        return ["ordered", [option.id for option in self.options]]

    @property
    def worths(self) -> Worths:
        return {" ".join(self.key): 1}

    def is_value(self, written: str) -> bool:
        return sorted(written.split()) == sorted(self.rule[1]) and " ".join(written.split()) == written

    def points_by(self, worths: Worths, value: Value) -> float:
        return worths.get(" ".join(map(str, value)), 0)

    def sample(self, *, right: bool) -> Value:
        return [*self.key] if right else [option.id for option in self.options]

    def part_view(self, id: str) -> PartView:
        return PartView(id=id, kind=self.kind, options=tuple(option.shown for option in self.options))


class OrderItem(SingleItem, OrderPart):
    kind: Literal["order"]
