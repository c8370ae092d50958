"""An item whose options are each matched with another half."""

from typing import ClassVar, Literal

from pydantic import Field, model_validator

from exam.items.kinds.kind import Option, Part, SingleItem
from exam.items.kinds.view import PartView
from exam.items.rules import Rule, Value, Worths
from shared.refusals import N_


class MatchPart(Part):
    """`key`: of each option its other half. A half may belong to several, or to none."""

    on_paper: ClassVar[str] = N_("Write for each letter the number that goes with it.")
    kind: Literal["match"]
    options: tuple[Option, ...] = Field(min_length=2, max_length=9)
    targets: tuple[Option, ...] = Field(min_length=2, max_length=9)
    key: dict[str, str]

    @model_validator(mode="after")
    def key_matches_all(self) -> "MatchPart":
        _, lefts, rights = self.rule
        if sorted(self.key) != sorted(lefts) or not {*self.key.values()} <= {*rights}:
            raise ValueError("the key has a half for each option")
        if {*lefts} & {*rights}:
            raise ValueError("an option and another half have one id")
        return self

    @property
    def rule(self) -> Rule:
        return ["matched", [option.id for option in self.options], [target.id for target in self.targets]]

    @property
    def worths(self) -> Worths:
        return {f"{left} {half}": 1 for left, half in self.key.items()}

    def is_value(self, written: str) -> bool:
        _, lefts, rights = self.rule
        left, _, right = written.partition(" ")
        return left in lefts and right in rights

    def points_by(self, worths: Worths, value: Value) -> float:
        return sum(worths.get(" ".join(pair), 0) for pair in value)

    def highest_by(self, worths: Worths) -> float:
        """Each option has one other half at most."""
        of_option: dict[str, float] = {}
        for pair, worth in worths.items():
            left = pair.split()[0]
            of_option[left] = max(worth, of_option.get(left, 0))
        return sum(of_option.values())

    def sample(self, *, right: bool) -> Value:
        others = {left: next(one.id for one in self.targets if one.id != half) for left, half in self.key.items()}
        return [[left, half] for left, half in sorted((self.key if right else others).items())]

    def part_view(self, id: str) -> PartView:
        options, targets = (tuple(one.shown for one in side) for side in (self.options, self.targets))
        return PartView(id=id, kind=self.kind, options=options, targets=targets)


class MatchItem(SingleItem, MatchPart):
    kind: Literal["match"]
