"""What an administrator gives to approve a provider or an offering."""

from typing import Annotated, Literal

from pydantic import AfterValidator, Field, model_validator

from shared.inputs import Id, Input, Line, Text, Whole
from shared.refusals import N_

SHORTEST = 15
"""Minutes."""


def _web_address(value: str) -> str:
    if not value.startswith(("https://", "http://")):
        raise ValueError(N_("Please write a whole web address, such as https://example.org."))
    return value


class ApproveProvider(Input):
    name: Annotated[Line, Field(min_length=2, max_length=120)]
    website: Annotated[Line, AfterValidator(_web_address)] | None = None


class ApproveOffering(Input):
    """`minutes` is how long it takes in all, `language` the one it is held in."""

    provider_id: Id
    title: Annotated[Line, Field(min_length=3, max_length=160)]
    about: Annotated[Text, Field(min_length=10, max_length=600)]
    minutes: Whole = Field(ge=SHORTEST, le=2_400)
    ethics: bool = False
    language: Literal["en", "es"]

    @property
    def length(self) -> int:
        """In minutes."""
        return self.minutes


class ApproveOfferingInHours(ApproveOffering):
    """The page asks for the length as hours and minutes."""

    hours: Whole = Field(default=0, ge=0, le=39)
    minutes: Whole = Field(default=0, ge=0, le=59)

    @property
    def length(self) -> int:
        return self.hours * 60 + self.minutes

    @model_validator(mode="after")
    def _some_time(self) -> "ApproveOfferingInHours":
        if self.length < SHORTEST:
            raise ValueError(N_("Please say how long it takes: at least 15 minutes."))
        return self
