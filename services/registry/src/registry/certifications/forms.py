"""What is asked of a person on these pages."""

from typing import Literal

from pydantic import BaseModel, Field

from registry.listings.models import OwnName
from registry.listings.rules import Choice


class CommitmentForm(BaseModel):
    """`agreed` has to be ticked; how to be listed has no preselected answer."""

    name: OwnName
    listing: Choice
    agreed: Literal[True]
    code_version: str = Field(min_length=1, max_length=40)
