from typing import Literal

from pydantic import BaseModel, Field

SupportKind = Literal["breaks", "read_aloud", "format", "reader", "scribe", "interpreter", "quiet_room"]


class AskForm(BaseModel):
    time: Literal["none", "time_1_25", "time_1_5", "time_2", "unlimited"] = "none"
    supports: list[SupportKind] = []
    words: str = Field(default="", max_length=4_000)
    name: str | None = Field(default=None, max_length=120)

    @property
    def kinds(self) -> set[str]:
        ticked: set[str] = {*self.supports, self.time}
        return ticked - {"none"}


class DeclineForm(BaseModel):
    reason: str = Field(max_length=4_000)
