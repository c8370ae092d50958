"""Where the day of each begins, and what machines are told of the house."""

from collections.abc import Container
from datetime import datetime, timedelta

PATH = "/registry/path"
STARTS = {
    "administrator": "/admin",
    "facilitator": "/curriculum/teaching",
    "examiner": "/exam/examiner",
    "item_writer": "/exam/bank",
    "proctor": "/exam",
    "trainee": PATH,
    "employer": "/employers",
}
"""Who holds several roles begins with the one that stands first here."""


def start_of(roles: Container[str]) -> str:
    return next((start for role, start in STARTS.items() if role in roles), PATH)


def security_contact(email: str, address: str, *, now: datetime) -> str:
    """security.txt (RFC 9116). Good for half a year, from the first of this month on."""
    expires = now.replace(day=1, hour=0, minute=0, second=0) + timedelta(days=183)
    return (
        f"Contact: mailto:{email}\n"
        f"Expires: {expires:%Y-%m-%dT%H:%M:%SZ}\n"
        "Preferred-Languages: en, es\n"
        f"Canonical: {address}/.well-known/security.txt\n"
    )
