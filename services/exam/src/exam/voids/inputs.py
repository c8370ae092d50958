from typing import Annotated

from pydantic import Field

from shared.inputs import Input, Text

Reason = Annotated[Text, Field(min_length=1, max_length=4_000)]


class VoidWritten(Input):
    reason: Reason


class VoidOral(Input):
    """`reason`: the candidate reads it."""

    reason: Reason
