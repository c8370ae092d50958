"""What people send while they study."""

from typing import Annotated

from pydantic import Field

from shared.inputs import Input, Text, Whole
from shared.versions import Base

PageNumber = Annotated[Whole, Field(ge=1, le=200)]


class ReadPages(Input):
    pages: Annotated[tuple[PageNumber, ...], Field(min_length=1, max_length=200)]


class KeepReflection(Input):
    """An empty text takes it away."""

    text: Annotated[Text, Field(max_length=20_000)] = ""
    base: Base | None = None
