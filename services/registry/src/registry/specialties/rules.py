from enum import StrEnum


class Level(StrEnum):
    """Beside the certification, or above it."""

    SPECIALTY = "specialty"
    ADVANCED = "advanced"


def called(titles: dict[str, str], code: str, language: str) -> str:
    """What a track is called in a language; else in English, else by its short name."""
    return titles.get(language.partition("-")[0]) or titles.get("en") or code
