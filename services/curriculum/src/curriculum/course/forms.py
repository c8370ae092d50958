from typing import Annotated

from pydantic import BaseModel, Field

from curriculum.course.models import StatementId, Step


class AgreementForm(BaseModel):
    answers: Annotated[dict[StatementId, Step], Field(max_length=20)] = {}
