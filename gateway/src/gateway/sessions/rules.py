"""How long a session lives, and what is told of the device it is on."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from shared.refusals import N_, Unauthenticated


class Kind(StrEnum):
    """BROWSER: by cookie. PROGRAM: by bearer token."""

    BROWSER = "browser"
    PROGRAM = "program"


@dataclass(frozen=True)
class Device:
    """What a door knows of where somebody signs in: its name, its network, and the keys that it came with, if any.

    `key` is that of a session; `mark` says that somebody has signed in on this device before.
    """

    name: str
    key: str = ""
    network: str = ""
    mark: str = ""


KNOWN_FOR = timedelta(days=180)
"""How long a device is known after a sign-in. It opens nothing; it only has limits of its own."""


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
