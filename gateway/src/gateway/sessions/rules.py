"""How long a session lives, and what is told of the device it is on."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from shared.refusals import N_, TooMany, Unauthenticated


class Kind(StrEnum):
    """BROWSER: by cookie. PROGRAM: by bearer token."""

    BROWSER = "browser"
    PROGRAM = "program"


@dataclass(frozen=True)
class Device:
    """What a door knows of where somebody signs in: its name, and the key that it came with, if any."""

    name: str
    key: str = ""


def ends_at(opened_at: datetime, seen_at: datetime, *, idle: timedelta, absolute: timedelta) -> datetime:
    """Whichever comes first: too long without a request, or too long altogether."""
    return min(seen_at + idle, opened_at + absolute)


_SYSTEMS = {name: name for name in ("iPhone", "iPad", "Android", "Windows")} | {"Mac OS": "Mac", "Linux": "Linux"}
_BROWSERS = {"Edg/": "Edge", "Firefox/": "Firefox", "OPR/": "Opera", "Chrome/": "Chrome", "Safari/": "Safari"}


def device_name(user_agent: str) -> str:
    """`Firefox, Windows`: enough to know one's own devices again, and all that is kept of the header."""
    names = [next((name for mark, name in table.items() if mark in user_agent), "") for table in (_BROWSERS, _SYSTEMS)]
    return ", ".join(name for name in names if name)


class BadToken(Unauthenticated):
    slug = "token-not-known"
    sentence = N_("This token is not known or has ended. Please sign in again.")


class TooManyTries(TooMany):
    slug = "too-many-tries"
    sentence = N_("That was a lot of tries. Please wait {seconds} seconds and try again.")


def safe_next(asked: str) -> str:
    """Where to go after signing in: a path of this house, never another one's address."""
    inside = asked.startswith("/") and not asked.startswith(("//", "/\\", "/sign-", "/register"))
    return asked if inside and asked.isprintable() and "\\" not in asked else "/"
