from pydantic import BaseModel, Field

from registry.certifications.rules import Decision


class ProposalForm(BaseModel):
    number: str = Field(min_length=4, max_length=32)
    decision: Decision
    reason: str = Field(min_length=10, max_length=2000)


class StopForm(BaseModel):
    reason: str = Field(min_length=10, max_length=500)
