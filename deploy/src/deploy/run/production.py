"""What production refuses to start with; asked before anything serves, on one machine and in containers."""

import json
import os
import re
from collections.abc import Iterator

from deploy.places import var
from deploy.setup.steps import Stop

_PLACEHOLDER = re.compile(
    r"change.?me|replace.?me|placeholder|example|insecure|\bdummy\b|\btodo\b|<[a-z-]+>", re.IGNORECASE
)
_OURS = ("PEERWAY_", "DATABASE_URL_")
_TEST_ONLY = ("PEERWAY_FAILPOINT", "PEERWAY_DEMONSTRATION", "PEERWAY_WEBHOOK_HOSTS")


def is_meant() -> bool:
    return os.environ.get("PEERWAY_MODE") == "production"


def refuse_what_is_not_fit() -> None:
    found = [*_of_the_data(), *_of_the_settings()] if is_meant() else []
    if found:
        raise Stop("This is not fit for production:\n" + "\n".join(f"  - {trouble}" for trouble in found))


def _of_the_data() -> Iterator[str]:
    if (var() / "demo-people.json").exists():
        yield f"{var()} holds demonstration people. Begin with an empty folder: set PEERWAY_VAR."


def _of_the_settings() -> Iterator[str]:
    if not os.environ.get("PEERWAY_PUBLIC_URL", "").startswith("https://"):
        yield "PEERWAY_PUBLIC_URL must be the https:// address that people type."
    if not os.environ.get("PEERWAY_SMTP_URL"):
        yield "PEERWAY_SMTP_URL must say where mail goes, as in smtps://name:password@mail.agency.org:465."
    if not os.environ.get("PEERWAY_CONTACT"):
        yield 'PEERWAY_CONTACT must say whom people can ask: {"name": …, "phone": …, "email": …, "hours": …}.'
    for name, value in sorted(os.environ.items()):
        if name.startswith(_OURS) and _PLACEHOLDER.search(value):
            yield f"{name} still holds a placeholder."
    for name in _TEST_ONLY:
        if os.environ.get(name, "false").lower() not in ("", "0", "false"):
            yield f"{name} is for tests and demonstrations. Remove it."
    yield from _of_the_databases()


def _of_the_databases() -> Iterator[str]:
    try:
        json.loads(os.environ.get("PEERWAY_DATABASE_URLS") or "{}")
    except ValueError:
        yield 'PEERWAY_DATABASE_URLS must be JSON, as in {"exam": "postgresql://…"}.'


if __name__ == "__main__":
    refuse_what_is_not_fit()
