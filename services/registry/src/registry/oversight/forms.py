from datetime import date

from pydantic import BaseModel

from registry.certifications.rules import Decision
from registry.oversight.models import TypedNumber, Words


class ProposalForm(BaseModel):
    number: TypedNumber
    decision: Decision
    person_told_on: date | None = None
    reason: Words


class StopForm(BaseModel):
    reason: Words
