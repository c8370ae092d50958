from typing import Annotated

from pydantic import Field

from shared.inputs import Input, PaperName, Text


class AskForName(Input):
    """`words`: what helps whoever confirms it. `beside`: it does not take the place of the confirmed name."""

    name: PaperName
    beside: bool = False
    words: Annotated[Text, Field(max_length=2_000)] = ""


class DeclineName(Input):
    """The person reads `reason`."""

    reason: Annotated[Text, Field(min_length=1, max_length=2_000)]
