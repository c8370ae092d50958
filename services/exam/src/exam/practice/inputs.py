"""What somebody sends who tries a question."""

from typing import Annotated, Literal

from pydantic import Field

from exam.answers.inputs import Answer, Typed
from shared.inputs import Input

Words = Literal["", "en", "es"]
"""The words in which a question is asked; empty: those of the page."""


class TryAnswer(Input):
    answer: Answer


class TryQuestionPage(Input):
    """One question's page, as a form sends it; its fields are named by `exam.items.rules.name_of`."""

    answer: Typed = ""
    answers: Annotated[dict[str, Typed], Field(max_length=400, default_factory=dict)]
    words: Words = ""
