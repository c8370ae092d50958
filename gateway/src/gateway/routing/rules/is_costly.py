from collections.abc import Iterable

from gateway.routing.rules.refuse_unless_readable import SAFE_METHODS
from shared.refusals import N_, TooMany

COSTLY = (
    "/sign-in",
    "/register",
    "/password",
    "/api/v1/sign-in",
    "/api/v1/accounts",
    "/api/v1/me/password",
)
"""Changes at these addresses cost a password hash or a mail, so they have a stricter limit."""

UNCOUNTED = ("/.well-known/", "/health/", "/internal/")
"""What our own processes ask for, at any rate."""


class SlowDown(TooMany):
    slug = "slow-down"
    sentence = N_("That was a lot at once. Please wait {seconds} seconds and try again.")


def is_costly(method: str, path: str) -> bool:
    return method not in SAFE_METHODS and path.startswith(COSTLY)


def caller(address: str, forwarded_for: str, trusted: Iterable[str]) -> str:
    """The network address that asks: the last one that a proxy of ours has seen itself."""
    if address not in trusted or not forwarded_for:
        return address
    return forwarded_for.rsplit(",", 1)[-1].strip()
