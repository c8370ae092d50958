from typing import Annotated

from pydantic import Field

from shared.inputs import Input, Text, Whole

Words = Annotated[Text, Field(min_length=1, max_length=4_000)]


class ContinueHere(Input):
    """What the page goes on with."""

    position: Annotated[int, Field(ge=1, le=1_000)] = 1


class SubmitSitting(Input):
    """`writer_token`: of the page that asks, if a page asks."""

    writer_token: str | None = None


class SubmitSittingPage(SubmitSitting):
    writer_token: Annotated[str, Field(max_length=64)] = ""


class PauseSitting(Input):
    """`reason`: for the record; the person may read it."""

    reason: Words


class GrantTime(Input):
    minutes: Annotated[Whole, Field(ge=1, le=240)]
    why: Words


class NoteIncident(Input):
    words: Words
