from pydantic import BaseModel, Field


class NumberForm(BaseModel):
    number: str = Field(min_length=1, max_length=40)
