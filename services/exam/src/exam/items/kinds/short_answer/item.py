"""An item that is answered in a few words."""

from typing import ClassVar, Literal
from unicodedata import normalize

from pydantic import Field, field_validator

from exam.items.content import RatedItem
from exam.items.kinds.kind import SingleItem
from exam.items.kinds.view import PartView
from exam.items.rules import Rule, Value, Worths
from shared.refusals import N_

LONGEST = 200


def folded(words: str) -> str:
    """As the key knows it: however it is spaced, composed and capitalized."""
    return " ".join(normalize("NFKC", words).casefold().split())


class ShortAnswerItem(RatedItem, SingleItem):
    """`key`: of each usual answer what it is worth; a rubric for those that it does not know."""

    on_paper: ClassVar[str] = N_("Write a few words.")
    kind: Literal["short"]
    key: dict[str, float] = Field(min_length=1)

    @field_validator("key")
    @classmethod
    def key_is_folded(cls, key: dict[str, float]) -> dict[str, float]:
        known = {folded(words): worth for words, worth in key.items()}
        if len(known) < len(key) or not max(known.values()) > 0 or min(known.values()) != 0:
            raise ValueError("each answer of the key is told once; one is worth something, and one nothing")
        return known

    @property
    def answer_texts(self) -> tuple[tuple[str, ...], ...]:
        """What the key knows, beside an answer that it does not: no word of it is explained."""
        return (("", *self.key),)

    @property
    def rule(self) -> Rule:
        return ["text", LONGEST]

    @property
    def worths(self) -> Worths:
        return self.key

    def as_value(self, answer: str) -> str:
        return folded(answer)

    def is_value(self, written: str) -> bool:
        return 0 < len(written) <= LONGEST and folded(written) == written

    def points_by(self, worths: Worths, value: Value) -> float | None:
        return worths.get(folded(str(value)))

    def sample(self, *, right: bool) -> Value:
        return next(words for words, worth in self.key.items() if worth == (self.highest if right else 0))

    def part_view(self, id: str) -> PartView:
        return PartView(id=id, kind=self.kind)
