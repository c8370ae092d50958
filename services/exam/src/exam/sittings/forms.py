from typing import Literal

from pydantic import BaseModel, Field

Go = Literal["next", "previous", "review", "flag", "unflag", "break"]


class AnswerForm(BaseModel):
    """One question's page. `go`: the button that was pressed; Enter presses the first, which is Next."""

    answer: str = Field(default="", max_length=20_000)
    window: str = Field(default="", max_length=64)
    sequence: int = Field(default=0, ge=0, le=2**31 - 1)
    go: Go = "next"


class ContinueForm(BaseModel):
    position: int = Field(default=1, ge=1, le=1_000)


class WindowForm(BaseModel):
    window: str = Field(default="", max_length=64)
