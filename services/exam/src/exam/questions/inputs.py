from typing import Annotated, Literal

from pydantic import Field

from exam.answers.inputs import LAST, Typed
from exam.questions.rules import Go
from shared.inputs import Input

Words = Literal["", "en", "es", "both"]
"""The words in which a question is asked; empty: those of the page."""


class SubmitQuestionPage(Input):
    """One question's page, as a form sends it; its fields are named by `exam.items.rules.name_of`."""

    answer: Typed = ""
    answers: Annotated[dict[str, Typed], Field(max_length=400, default_factory=dict)]
    writer_token: Annotated[str, Field(max_length=64)] = ""
    base: Annotated[int, Field(ge=0, le=LAST)] = 0
    words: Words = ""
    go: Go | Annotated[int, Field(ge=1, le=1_000)] = Go.NEXT
    """The button that was pressed, or the number of the question that was chosen on the map."""
