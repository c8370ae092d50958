"""What people choose about how they read."""

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from shared.identity import Language, Preferences


class PreferencesForm(Preferences, frozen=True):
    language: Language = "en"


class LanguageForm(BaseModel):
    language: Language
    next: str = Field(default="/", max_length=2000)


class OwnPreferences(BaseModel):
    """The body of `PUT /api/v1/me/preferences`, and its answer. What is left out is the house's default."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    language: Language = "en"
    text_size: Literal["100", "125", "150", "200"] = "100"
    spacing: Literal["normal", "wide"] = "normal"
    line_width: Literal["normal", "narrow"] = "normal"
    theme: Literal["paper", "dark", "contrast", "cream"] = "paper"
    ruler: Literal["off", "on"] = "off"
    read_aloud: Literal["off", "on"] = "off"
