from pydantic import BaseModel, Field


class RatingForm(BaseModel):
    """Fields named `scores.<row>`, one for each row of the rubric."""

    scores: dict[str, int] = {}
    note: str = Field(default="", max_length=4_000)


class VoidForm(BaseModel):
    reason: str = Field(max_length=4_000)
