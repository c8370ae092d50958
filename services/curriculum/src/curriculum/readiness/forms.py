from typing import Annotated, Literal

from pydantic import BaseModel, Field

from curriculum.readiness.models import Slug, Step
from curriculum.readiness.rules import Position


class StartForm(BaseModel):
    label: Annotated[str, Field(min_length=1, max_length=80)]


class BeginForm(BaseModel):
    position: Position


class AnswersForm(BaseModel):
    answers: Annotated[dict[Slug, Step], Field(max_length=50)] = {}


class DeleteForm(BaseModel):
    sure: Literal[True]
