from typing import Annotated

from pydantic import Field

from exam.appeals.rules import About
from shared.inputs import Input, Text

Words = Annotated[Text, Field(min_length=1, max_length=4_000)]


class AskAppeal(Input):
    about: About
    words: Words


class AnswerAppeal(Input):
    """`words`: the person reads them."""

    upheld: bool
    words: Words
