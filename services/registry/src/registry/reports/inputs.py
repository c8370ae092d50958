from typing import Annotated

from pydantic import Field

from registry.reports.rules import Duty, Place
from shared.inputs import Input, Text


class Report(Input):
    """`workplace`: where it is, as far as somebody wants to say."""

    told_as: Place
    duties: Annotated[tuple[Duty, ...], Field(min_length=1, max_length=len(Duty))]
    words: Annotated[Text, Field(max_length=4_000)] = ""
    workplace: Annotated[Text, Field(max_length=300)] = ""


class TellDuties(Report):
    pass


class AnswerDuties(Input):
    """What the employer reads; never who told of it."""

    words: Annotated[Text, Field(min_length=10, max_length=4_000)]
