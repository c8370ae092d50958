from typing import Annotated, Self

from pydantic import Field, model_validator

from shared.inputs import Input, Text
from shared.refusals import N_
from shared.spreadsheets import Sheet

Typed = Annotated[str, Field(max_length=300)]


class CheckPairs(Input):
    """Numbers with names: as rows of both, or as lines of text."""

    rows: Annotated[tuple[tuple[Typed, Typed], ...], Field(max_length=2_000)] = ()
    lines: Annotated[Text, Field(max_length=8_000)] = ""

    @property
    def is_empty(self) -> bool:
        return not self.rows and not self.lines.strip()

    @model_validator(mode="after")
    def _has_something(self) -> Self:
        if self.is_empty:
            raise ValueError(N_("Please choose a file, or type a number and a name."))
        return self


class CheckPairsPage(CheckPairs):
    """A table as a file, too."""

    file: Sheet | None = None

    @property
    def is_empty(self) -> bool:
        return self.file is None and super().is_empty
