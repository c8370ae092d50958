from typing import Annotated

from pydantic import BaseModel, Field

from curriculum.checks.models import Choice, QuestionId


class CheckForm(BaseModel):
    answers: Annotated[dict[QuestionId, Choice], Field(max_length=50)] = {}
