"""What an administrator gives to approve a provider or an offering; for the pages and for JSON."""

from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from shared.refusals import N_


def _web_address(value: str) -> str:
    if not value.startswith(("https://", "http://")):
        raise ValueError(N_("Please write a whole web address, such as https://example.org."))
    return value


Website = Annotated[str, Field(max_length=300), AfterValidator(_web_address)]


class ProviderForm(BaseModel):
    model_config = ConfigDict(extra="forbid")

    name: str = Field(min_length=2, max_length=120)
    website: Website | None = None


class OfferingForm(BaseModel):
    """`minutes` is how long it takes in all, `language` the one it is held in."""

    model_config = ConfigDict(extra="forbid")

    provider_id: str = Field(min_length=1, max_length=64)
    title: str = Field(min_length=3, max_length=160)
    about: str = Field(min_length=10, max_length=600)
    minutes: int = Field(ge=15, le=2_400)
    ethics: bool = False
    language: Literal["en", "es"]
