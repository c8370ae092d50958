"""What people send from a check."""

from typing import Annotated

from pydantic import Field

from shared.inputs import Input, Whole
from shared.versions import Base

QuestionId = Annotated[str, Field(max_length=20)]
Choice = Annotated[Whole, Field(ge=0, le=9)]


class ChooseAnswers(Input):
    """Question id to the `id` of the chosen option."""

    answers: Annotated[dict[QuestionId, Choice], Field(max_length=50)]
    base: Base | None = None
