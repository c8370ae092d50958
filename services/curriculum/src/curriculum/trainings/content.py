"""What a rule set of the training holds."""

from typing import Annotated

from pydantic import Field

from shared.inputs import Input, Line, Whole


class Rules(Input):
    """`source`: who decided it, and where that can be read."""

    modules: Annotated[Whole, Field(ge=1, le=200)]
    practice_minutes: Annotated[Whole, Field(ge=0, le=100_000)]
    source: Line
