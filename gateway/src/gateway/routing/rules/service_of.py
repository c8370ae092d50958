from collections.abc import Container

from gateway.limits.rules import Networks, is_one_of

INSIDE = ("/metrics", "/internal/")


def service_of(path: str, prefixes: Container[str]) -> str | None:
    """The service whose prefix is the first segment of the path; none means the gateway itself."""
    first = path[1:].partition("/")[0]
    return first if first in prefixes else None


def is_hidden(path: str, address: str, forwarded_for: str, trusted: Networks) -> bool:
    """What only this machine or a proxy of ours may ask; a request that a proxy passes on says so (X-Forwarded-For)."""
    if not path.startswith(INSIDE):
        return False
    return bool(forwarded_for) or (address not in ("127.0.0.1", "::1") and not is_one_of(address, trusted))
