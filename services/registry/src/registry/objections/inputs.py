from typing import Annotated, Literal

from pydantic import Field

from shared.inputs import Input, Text

Reason = Annotated[Text, Field(min_length=10, max_length=2_000)]


class ObjectToMember(Input):
    """`reason`: why this person should not decide."""

    reason: Reason


class AnswerObjection(Input):
    """The person reads `reason`. `go`: whether the member leaves the panel, or stays."""

    reason: Reason
    go: Literal["uphold", "decline"]
