from typing import Annotated

from pydantic import Field

from shared.inputs import Input, Line, Text


class RescoreResult(Input):
    """`seen`: the mark of what the page showed, so that both say their word on the same."""

    reason: Annotated[Text, Field(min_length=1, max_length=4_000)]
    seen: Annotated[Line, Field(min_length=64, max_length=64)]
