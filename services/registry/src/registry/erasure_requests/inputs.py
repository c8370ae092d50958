from typing import Annotated

from pydantic import Field

from shared.inputs import Input, Text

Why = Annotated[Text, Field(min_length=10, max_length=2_000)]


class DeclineErasure(Input):
    """The person reads `reason`."""

    reason: Why
