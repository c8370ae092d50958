"""What people send who take the short course."""

from typing import Annotated

from pydantic import Field

from curriculum.course.content import StatementId
from shared.inputs import Input, PaperName, Whole

Step = Annotated[Whole, Field(ge=1, le=5)]
"""From "I disagree strongly" to "I agree strongly"."""
PageNumber = Annotated[Whole, Field(ge=1, le=50)]


class TakeCourse(Input):
    """The name that the paper shall show."""

    name: PaperName


class ReadPages(Input):
    pages: Annotated[tuple[PageNumber, ...], Field(min_length=1, max_length=50)]


class AnswerStatements(Input):
    """Statement id to how far one agrees, from 1 to 5. Any may be left out."""

    answers: Annotated[dict[StatementId, Step], Field(max_length=20)]
