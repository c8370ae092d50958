"""What people send, behind a secret link and without a name."""

from typing import Annotated

from pydantic import Field

from curriculum.readiness.content import Slug
from curriculum.readiness.rules.hand_in_answers import Position
from shared.inputs import Input, Line, Whole, Yes
from shared.versions import Base

Step = Annotated[Whole, Field(ge=1, le=5)]
"""From "I disagree strongly" to "I agree strongly"; a high one always means that a place is ready."""


class StartAssessment(Input):
    label: Annotated[Line, Field(max_length=80)]


class BeginAnswering(Input):
    position: Position


class KeepAnswers(Input):
    answers: Annotated[dict[Slug, Step], Field(max_length=50)]
    base: Base | None = None


class DeleteAssessment(Input):
    sure: Yes
