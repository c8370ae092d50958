"""What an administrator gives to approve a provider or an offering; for the pages and for JSON."""

from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, model_validator

from ce_tracker.offerings.words import Line, Paragraph, Reference
from shared.refusals import N_

SHORTEST = 15


def _web_address(value: str) -> str:
    if not value.startswith(("https://", "http://")):
        raise ValueError(N_("Please write a whole web address, such as https://example.org."))
    return value


Website = Annotated[Line, Field(max_length=300), AfterValidator(_web_address)]


class ProviderForm(BaseModel):
    model_config = ConfigDict(extra="forbid")

    name: Line = Field(min_length=2, max_length=120)
    website: Website | None = None


class OfferingForm(BaseModel):
    """`minutes` is how long it takes in all, `language` the one it is held in."""

    model_config = ConfigDict(extra="forbid")

    provider_id: Reference
    title: Line = Field(min_length=3, max_length=160)
    about: Paragraph = Field(min_length=10, max_length=600)
    minutes: int = Field(ge=SHORTEST, le=2_400)
    ethics: bool = False
    language: Literal["en", "es"]


class OfferingPageForm(BaseModel):
    """The same on the page, where the length is asked as hours and minutes."""

    provider_id: Reference
    title: Line = Field(min_length=3, max_length=160)
    about: Paragraph = Field(min_length=10, max_length=600)
    hours: int = Field(default=0, ge=0, le=39)
    minutes: int = Field(default=0, ge=0, le=59)
    ethics: bool = False
    language: Literal["en", "es"]

    @model_validator(mode="after")
    def _some_time(self) -> "OfferingPageForm":
        if self.hours * 60 + self.minutes < SHORTEST:
            raise ValueError(N_("Please say how long it takes: at least 15 minutes."))
        return self

    def offering(self) -> OfferingForm:
        whole = self.hours * 60 + self.minutes
        return OfferingForm(**self.model_dump(exclude={"hours", "minutes"}), minutes=whole)
