import re
from functools import lru_cache

HOP_BY_HOP = frozenset(
    {
        b"connection",
        b"keep-alive",
        b"proxy-authenticate",
        b"proxy-authorization",
        b"proxy-connection",
        b"te",
        b"trailer",
        b"transfer-encoding",
        b"upgrade",
    }
)
"""RFC 9110 §7.6.1: these concern one connection and never travel on."""

OURS_ALONE = frozenset({b"cookie", b"authorization", b"content-length", b"expect", b"x-request-id", b"forwarded"})
"""What a client sends to the gateway and no service ever sees as the client wrote it."""

_REQUEST_ID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")


@lru_cache(1024)
def travels(name: bytes) -> bool:
    """Whether a client's header goes on to a service. An underscore could be read as a hyphen, so it never does."""
    return not (
        name in HOP_BY_HOP
        or name in OURS_ALONE
        or name.startswith((b"peerway-", b"x-forwarded-", b"x-real-"))
        or b"_" in name
    )


def well_formed_request_id(value: str) -> bool:
    return _REQUEST_ID.fullmatch(value) is not None
