from typing import Annotated

from pydantic import Field

from shared.inputs import Input, Text
from shared.spreadsheets import Sheet

Typed = Annotated[str, Field(max_length=300)]


class Row(Input):
    """As both were typed somewhere; neither need be right."""

    number: Typed
    name: Typed = ""


class CheckPairs(Input):
    """Numbers with names: as rows of both, or as lines of text."""

    rows: Annotated[tuple[Row, ...], Field(max_length=2_000)] = ()
    lines: Annotated[Text, Field(max_length=8_000)] = ""


class CheckPairsPage(CheckPairs):
    """A table as a file, too."""

    file: Sheet | None = None
