"""What a person says and sees about how they are listed."""

from datetime import datetime
from typing import Annotated

from pydantic import BaseModel, StringConstraints

OwnName = Annotated[
    str, StringConstraints(strip_whitespace=True, min_length=1, max_length=100, pattern=r"^[^\x00-\x1f\x7f]+$")
]
"""The name that a person uses, on one line."""


class MyListing(BaseModel, frozen=True):
    choice: str
    listed_name: str
    share_code: str | None
    chosen_at: datetime
