from typing import Annotated

from pydantic import Field

from shared.inputs import Id, Input, Name, Text


class BookSlot(Input):
    """`name`: by which the people who arrange it call the candidate."""

    name: Name | None = None


class BookSlotPage(BookSlot):
    slot: Id


class AskForTime(Input):
    """`words`: on which days, at what hours."""

    words: Annotated[Text, Field(min_length=1, max_length=4_000)]
    name: Name | None = None
