"""An item that is a text with gaps."""

import re
from collections.abc import Mapping
from typing import Literal

from pydantic import Field, model_validator

from exam.items.kinds.choice.item import ChoicePart
from exam.items.kinds.gap.view import GapView, Run
from exam.items.kinds.kind import Item, Part
from exam.items.kinds.view import Asked, QuestionView

_GAP = re.compile(r"\[(G[1-9])\]")


class GapItem(Item):
    """`text`: a paragraph in which `[G1]`, `[G2]` stand, one for each of the gaps."""

    kind: Literal["gap"]
    text: str
    gaps: dict[str, ChoicePart] = Field(min_length=1, max_length=9)

    @model_validator(mode="after")
    def text_has_each_gap(self) -> "GapItem":
        if _GAP.findall(self.text) != [*self.gaps]:
            raise ValueError("the text has each gap, in their order")
        return self

    @property
    def parts(self) -> Mapping[str, Part]:
        return self.gaps

    @property
    def printed_text(self) -> tuple[str, ...]:
        return (self.text,)

    def view(self, asked: Asked) -> QuestionView:
        pieces = _GAP.split(self.text)
        runs = [Run(text=text, gap=gap) for text, gap in zip(pieces[::2], [*pieces[1::2], ""], strict=True)]
        return self.shown_as(GapView, asked, runs=tuple(runs))
