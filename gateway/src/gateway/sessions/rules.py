"""How long a session lives, and what is told of the device it is on."""

from datetime import datetime, timedelta

from shared.refusals import N_, TooMany


def ends_at(opened_at: datetime, seen_at: datetime, *, idle: timedelta, absolute: timedelta) -> datetime:
    """Whichever comes first: too long without a request, or too long altogether."""
    return min(seen_at + idle, opened_at + absolute)


_SYSTEMS = {name: name for name in ("iPhone", "iPad", "Android", "Windows")} | {"Mac OS": "Mac", "Linux": "Linux"}
_BROWSERS = {"Edg/": "Edge", "Firefox/": "Firefox", "OPR/": "Opera", "Chrome/": "Chrome", "Safari/": "Safari"}


def device(user_agent: str) -> str:
    """`Firefox, Windows`: enough to know one's own devices again, and all that is kept of the header."""
    names = [next((name for mark, name in table.items() if mark in user_agent), "") for table in (_BROWSERS, _SYSTEMS)]
    return ", ".join(name for name in names if name)


class TooManyTries(TooMany):
    slug = "too-many-tries"
    sentence = N_("That was a lot of tries. Please wait {seconds} seconds and try again.")


def safe_next(asked: str) -> str:
    """Where to go after signing in: a path of this house, never another one's address."""
    inside = asked.startswith("/") and not asked.startswith(("//", "/\\", "/sign-", "/register"))
    return asked if inside and asked.isprintable() and "\\" not in asked else "/"
