from typing import Annotated

from pydantic import Field

from shared.inputs import Input, Text

Words = Annotated[Text, Field(min_length=10, max_length=4_000)]


class AskAdvice(Input):
    question: Words


class GiveAdvice(Input):
    words: Words
