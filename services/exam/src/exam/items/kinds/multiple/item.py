"""An item of which several options may be chosen."""

from typing import ClassVar, Literal

from pydantic import Field, model_validator

from exam.items.kinds.kind import Option, Part, SingleItem
from exam.items.kinds.view import PartView
from exam.items.rules import Rule, Value, Worths
from shared.refusals import N_


class MultiplePart(Part):
    """`worth`: of each option what it adds, or takes away; an answer never comes to less than nothing."""

    on_paper: ClassVar[str] = N_("Choose all that fit.")
    kind: Literal["multiple"]
    options: tuple[Option, ...] = Field(min_length=3)
    most: int = Field(ge=2)
    worth: dict[str, float]

    @model_validator(mode="after")
    def each_option_has_its_worth(self) -> "MultiplePart":
        if self.worth.keys() != {option.id for option in self.options} or self.most > len(self.options):
            raise ValueError("each option has its worth, and no more can be chosen than there are")
        if not all(len(self.sample(right=right)) >= 1 for right in (True, False)):
            raise ValueError("some options are worth something and some are not")
        return self

    @property
    def rule(self) -> Rule:
        return ["multiple", [option.id for option in self.options], self.most]

    @property
    def worths(self) -> Worths:
        return self.worth

    def is_value(self, written: str) -> bool:
        return written in self.rule[1]

    def points_by(self, worths: Worths, value: Value) -> float:
        return max(0, sum(worths.get(str(id), 0) for id in value))

    def highest_by(self, worths: Worths) -> float:
        return sum(sorted((worth for worth in worths.values() if worth > 0), reverse=True)[: self.most])

    def sample(self, *, right: bool) -> list[str]:
        best = sorted((id for id in self.worth if (self.worth[id] > 0) is right), key=lambda id: -self.worth[id])
        return sorted(best[: self.most])

    def part_view(self, id: str) -> PartView:
        options = tuple(option.shown for option in self.options)
        return PartView(id=id, kind=self.kind, options=options, most=self.most)


class MultipleItem(SingleItem, MultiplePart):
    kind: Literal["multiple"]
