from typing import Annotated

from pydantic import BaseModel, Field

from curriculum.study.models import Choice, QuestionId


class CheckForm(BaseModel):
    answers: Annotated[dict[QuestionId, Choice], Field(max_length=50)] = {}


class ReflectionForm(BaseModel):
    text: Annotated[str, Field(max_length=20_000)] = ""
