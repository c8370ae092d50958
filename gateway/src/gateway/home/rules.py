"""Where the day of each begins."""

from collections.abc import Container

PATH = "/registry/path"
STARTS = {
    "administrator": "/admin",
    "facilitator": "/curriculum/teaching",
    "examiner": "/exam/examiner",
    "trainee": PATH,
    "employer": "/employers",
}
"""Who holds several roles begins with the one that stands first here."""


def start_of(roles: Container[str]) -> str:
    return next((start for role, start in STARTS.items() if role in roles), PATH)
