from pydantic import BaseModel, Field


class WithdrawForm(BaseModel):
    reason: str = Field(max_length=4_000)
