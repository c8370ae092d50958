"""A visitor's preferences travel in a cookie: `es.text_size-125.theme-dark`. It names choices, never a person."""

from gateway.accounts.rules import LANGUAGES, known_preferences
from gateway.preferences.rules import language_asked
from shared.identity import Identity, Preferences

COOKIE = "peerway-reading"
A_YEAR = 365 * 24 * 3600


def write(language: str, values: dict[str, str]) -> str:
    return ".".join([language, *(f"{name}-{value}" for name, value in known_preferences(values).items())])


def read(cookie: str | None, accept_language: str) -> Identity:
    """A visitor as the pages know them. What cannot be read is the default."""
    language, *pairs = (cookie or "").split(".")
    values = dict(pair.split("-", 1) for pair in pairs if "-" in pair)
    if language not in LANGUAGES:
        language = language_asked(accept_language, LANGUAGES)
    return Identity(language=language, preferences=Preferences.model_validate(known_preferences(values)))
