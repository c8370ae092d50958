"""What is brought in from old records."""

from datetime import date
from typing import Annotated

from pydantic import Field, RootModel

from shared.inputs import Id, Input, Line, PaperName, Whole

FIRST_RULES = date(1990, 1, 1)
"""No rule set is older."""
AT_ONCE = 500


class PastTraining(Input):
    """One training out of old records."""

    person_id: Id
    name: PaperName
    completed_on: Annotated[date, Field(ge=FIRST_RULES)]
    modules: Annotated[Whole, Field(ge=1, le=200)] = 34
    practice_minutes: Annotated[Whole, Field(ge=0, le=100_000)]
    trained_by: Annotated[tuple[Id, ...], Field(max_length=20)] = ()
    source: Line


class ImportHistory(RootModel[tuple[PastTraining, ...]], frozen=True):
    root: Annotated[tuple[PastTraining, ...], Field(min_length=1, max_length=AT_ONCE)]
