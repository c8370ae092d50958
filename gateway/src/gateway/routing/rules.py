"""Which service a path belongs to, and what may travel with a request. Pure decisions."""

import re
from collections.abc import Iterable
from functools import lru_cache
from urllib.parse import urlsplit

from shared.refusals import (
    N_,
    MethodNotAllowed,
    NotAllowed,
    TookTooLong,
    TooLarge,
    TooMany,
    Unauthenticated,
    Unreadable,
)

SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS"})
METHODS = SAFE_METHODS | {"POST", "PUT", "PATCH", "DELETE"}

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
_TRICK = re.compile(rb"%2f|%5c|%2e|%00|\\|//|/\.\.?(?:/|$)|[\x00-\x20\x7f]|%25(?:2f|5c|2e)", re.IGNORECASE)


def service_of(path: str, prefixes: Iterable[str]) -> str | None:
    """The service whose prefix is the first segment of the path; none means the gateway itself."""
    first = path[1:].split("/", 1)[0]
    return first if first in prefixes else None


def is_tricky(raw_path: bytes) -> bool:
    """Whether two readers could take the path for two different places (encoded slashes, dots, double slashes)."""
    return _TRICK.search(raw_path) is not None


@lru_cache(1024)
def travels(name: bytes) -> bool:
    """Whether a client's header goes on to a service. An underscore could be read as a hyphen, so it never does."""
    return not (
        name in HOP_BY_HOP
        or name in OURS_ALONE
        or name.startswith((b"peerway-", b"x-forwarded-", b"x-real-"))
        or b"_" in name
    )


COSTLY = (
    "/sign-in",
    "/register",
    "/password",
    "/api/v1/sign-in",
    "/api/v1/accounts",
    "/api/v1/me/password",
)
"""Changes at these addresses cost a password hash or a mail, so they have a stricter limit."""


def is_costly(method: str, path: str) -> bool:
    return method not in SAFE_METHODS and path.startswith(COSTLY)


UNCOUNTED = ("/.well-known/", "/health/", "/internal/")
"""What our own processes ask for, at any rate."""

INSIDE = ("/metrics", "/internal/")


def is_hidden(path: str, address: str, forwarded_for: str, trusted: Iterable[str]) -> bool:
    """What only this machine or a proxy of ours may ask; a request that a proxy passes on says so (X-Forwarded-For)."""
    if not path.startswith(INSIDE):
        return False
    return bool(forwarded_for) or (address not in ("127.0.0.1", "::1") and address not in trusted)


def caller(address: str, forwarded_for: str, trusted: Iterable[str]) -> str:
    """The network address that asks: the last one that a proxy of ours has seen itself."""
    if address not in trusted or not forwarded_for:
        return address
    return forwarded_for.rsplit(",", 1)[-1].strip()


def well_formed_request_id(value: str) -> bool:
    return _REQUEST_ID.fullmatch(value) is not None


def is_forgery(
    method: str, *, fetch_site: str | None, origin: str | None, host: str, has_cookie: bool, sends_json: bool
) -> bool:
    """Whether a change may have been sent by another site with this person's cookie.

    Browsers say where a request comes from (Sec-Fetch-Site, or Origin in older ones). A client that says neither is
    no browser of today: it may act without a cookie, and only with JSON, which no foreign form can send.
    """
    if method in SAFE_METHODS:
        return False
    if fetch_site is not None:
        return fetch_site not in ("same-origin", "none")
    if origin is not None:
        return urlsplit(origin).netloc.lower() != host.lower()
    return has_cookie or not sends_json


class Forged(NotAllowed):
    slug = "sent-from-elsewhere"
    sentence = N_("This was sent from another website, so we did nothing. Please open the page here and try again.")


class Tricky(Unreadable):
    slug = "unclear-address"
    sentence = N_("We cannot read this address. Please start from the first page.")


class UnknownMethod(MethodNotAllowed):
    slug = "unknown-method"
    sentence = N_("This page cannot be asked in that way.")


class BodyTooLarge(TooLarge):
    slug = "too-large"
    sentence = N_("This is too large to send. Please choose a smaller file.")


class BrokenOff(Unreadable):
    slug = "broken-off"
    sentence = N_("The connection ended before everything had arrived. Please send it again.")


class TakesTooLong(TookTooLong):
    slug = "takes-too-long"
    sentence = N_("This is taking too long. What you sent may have arrived: please look before you send it again.")


class BadToken(Unauthenticated):
    slug = "token-not-known"
    sentence = N_("This token is not known or has ended. Please sign in again.")


class SlowDown(TooMany):
    slug = "slow-down"
    sentence = N_("That was a lot at once. Please wait {seconds} seconds and try again.")
