"""An item of several parts."""

from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import Field, model_validator

from exam.items.content import Exact
from exam.items.kinds.choice.item import ChoicePart
from exam.items.kinds.kind import Item, Part
from exam.items.kinds.match.item import MatchPart
from exam.items.kinds.multiple.item import MultiplePart
from exam.items.kinds.order.item import OrderPart
from exam.items.kinds.view import Asked, QuestionView

OfAKind = Annotated[ChoicePart | MultiplePart | OrderPart | MatchPart, Field(discriminator="kind")]


class Question(Exact, frozen=True):
    """One of its questions; `takes` says how it is answered."""

    ask: str
    takes: OfAKind


class ScenarioItem(Item):
    kind: Literal["scenario"]
    questions: dict[str, Question] = Field(min_length=2, max_length=9)

    @model_validator(mode="after")
    def questions_are_numbered(self) -> "ScenarioItem":
        if [*self.questions] != [f"P{number}" for number in range(1, len(self.questions) + 1)]:
            raise ValueError("the questions are P1, P2 and so on")
        return self

    @property
    def parts(self) -> Mapping[str, Part]:
        return {id: question.takes for id, question in self.questions.items()}

    def view(self, asked: Asked) -> QuestionView:
        shown = super().view(asked)
        parts = [part.model_copy(update={"ask": self.questions[part.id].ask}) for part in shown.parts]
        return shown.model_copy(update={"parts": tuple(parts)})
