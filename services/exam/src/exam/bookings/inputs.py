from typing import Annotated

from pydantic import Field

from shared.inputs import Id, Input, Name, Text

Reason = Annotated[Text, Field(max_length=2_000)]


class BookSlot(Input):
    """`name`: by which the people who arrange it call the candidate."""

    name: Name | None = None


class BookSlotPage(BookSlot):
    slot: Id


class AskForTime(Input):
    """`words`: on which days, at what hours."""

    words: Annotated[Text, Field(min_length=1, max_length=4_000)]
    name: Name | None = None


class WithdrawSlot(Input):
    """`reason`: whoever has the time reads it; nobody needs to be told why a free one goes."""

    reason: Reason = ""


class CallOffTalk(Input):
    """`reason`: the candidate reads it."""

    reason: Annotated[Text, Field(min_length=1, max_length=2_000)]
