"""An item that is answered at length, and what it is rated by."""

from typing import ClassVar, Literal

from exam.items.content import RatedItem, Row
from exam.items.kinds.extended_response.view import ExtendedResponseView
from exam.items.kinds.kind import SingleItem
from exam.items.kinds.view import Asked, PartView, QuestionView
from exam.items.rules import Key, Response, Responses, Rule, Value, Worths
from shared.refusals import N_

LONGEST = 20_000


class ExtendedResponseItem(RatedItem, SingleItem):
    response = Response.CONSTRUCTED

    on_paper: ClassVar[str] = N_("Write in your own words. Put the number of the question above it.")
    kind: Literal["written"]

    @property
    def rule(self) -> Rule:
        return ["text", LONGEST]

    @property
    def worths(self) -> Worths:
        """People score it, by its rubric: no value has a key."""
        return {}

    def is_value(self, written: str) -> bool:
        return False

    def highest_by(self, worths: Worths) -> float:
        return self.rubric.highest

    @property
    def rows(self) -> tuple[Row, ...]:
        return self.rubric.rows

    def points_by(self, worths: Worths, value: Value) -> None:
        return None

    def score(self, answer: Responses, key: Key | None = None) -> None:
        """People score it, also where nothing was written: the rubric says what that comes to."""
        return

    def sample(self, *, right: bool) -> None:
        return None

    def part_view(self, id: str) -> PartView:
        return PartView(id=id, kind=self.kind)

    def view(self, asked: Asked) -> QuestionView:
        guidance = self.guidance
        more = {"covers": guidance.covers, "words": guidance.words, "note": guidance.note}
        return self.shown_as(ExtendedResponseView, asked, **more)
