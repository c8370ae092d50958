"""What a wording of the Code holds, as a dated rule set."""

from typing import Annotated

from pydantic import Field

from registry.wordings.rules import FOURTEEN
from shared.inputs import Input, Line, Text


class WordedPrinciple(Input):
    title: Line
    text: Annotated[Text, Field(min_length=1, max_length=2_000)]
    promise: Annotated[Text, Field(min_length=1, max_length=600)]


Principles = Annotated[tuple[WordedPrinciple, ...], Field(min_length=FOURTEEN, max_length=FOURTEEN)]


class CodeWording(Input):
    """In English, and in Spanish where the agency has its own; where the words are from."""

    source: Annotated[Text, Field(min_length=1, max_length=600)]
    en: Principles
    es: Principles | None = None
