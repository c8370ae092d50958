"""A visitor's preferences travel in a cookie: `es.text_size-125.theme-dark`. It names choices, never a person."""

from collections.abc import Mapping

from babel import negotiate_locale
from starlette.responses import Response

from gateway.accounts.rules import LANGUAGES, known_preferences
from gateway.settings import GatewaySettings
from shared.identity import Identity, Preferences

COOKIE = "peerway-reading"
A_YEAR = 365 * 24 * 3600
_MOST_TAGS = 20


def give(response: Response, language: str, values: Mapping[str, str], settings: GatewaySettings) -> None:
    """To who is signed in too, so that the sign-in page looks the same after signing out."""
    response.set_cookie(
        COOKIE, write(language, values), max_age=A_YEAR, secure=settings.secure, httponly=True, samesite="lax"
    )


def write(language: str, values: Mapping[str, str]) -> str:
    return ".".join([language, *(f"{name}-{value}" for name, value in known_preferences(values).items())])


def read(cookie: str | None, accept_language: str) -> Identity:
    """A visitor as the pages know them. What cannot be read is the default."""
    language, *pairs = (cookie or "").split(".")
    values = dict(pair.split("-", 1) for pair in pairs if "-" in pair)
    if language not in LANGUAGES:
        language = language_asked(accept_language)
    return Identity(language=language, preferences=Preferences.model_validate(known_preferences(values)))


def language_asked(accept_language: str) -> str:
    """The language of ours that the browser likes best (RFC 9110 §12.5.4); the first of ours if it names none."""
    weighted = [(_weight(part), part.partition(";")[0].strip()) for part in accept_language.split(",")[:_MOST_TAGS]]
    tags = [tag for weight, tag in sorted(weighted, key=lambda one: -one[0]) if weight > 0]
    return (negotiate_locale(tags, LANGUAGES, sep="-") or LANGUAGES[0]).lower()


def _weight(part: str) -> float:
    """Between 0, which means never, and 1, which is what a tag without a weight has."""
    name, _, value = part.partition(";")[2].strip().partition("=")
    try:
        return min(1.0, max(0.0, float(value))) if name.strip().lower() == "q" else 1.0
    except ValueError:
        return 0.0
