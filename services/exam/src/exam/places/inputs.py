from typing import Annotated

from pydantic import Field

from exam.places.rules import MOST_SEATS
from shared.inputs import Input, Line, Text


class AddPlace(Input):
    """`way`: how one finds it and gets in, without steps too; `seats`: for how many who write at the same time."""

    name: Annotated[Line, Field(max_length=120)]
    way: Annotated[Text, Field(max_length=1_000)] = ""
    seats: Annotated[int, Field(ge=1, le=MOST_SEATS)] = 1


class ChangePlace(AddPlace):
    pass
