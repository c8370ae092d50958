"""What an administrator gives to publish rules; for the page and for JSON."""

from pydantic import BaseModel, ConfigDict, Field


class RulesForm(BaseModel):
    """Times are minutes."""

    model_config = ConfigDict(extra="forbid")

    year: int = Field(ge=2020, le=2200)
    minutes: int = Field(ge=0, le=6_000)
    ethics_minutes: int = Field(ge=0, le=6_000)
    grace_days: int = Field(ge=0, le=365)
    own_modules_count: bool = False
