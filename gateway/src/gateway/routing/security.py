"""What every answer says to the browser: load only what is ours, guess nothing, tell others nothing."""

from starlette.datastructures import MutableHeaders

from gateway.settings import GatewaySettings
from shared.web.problems import NO_STORE

Headers = list[tuple[bytes, bytes]]

POLICY = (
    "default-src 'self'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'; form-action 'self'; "
    "img-src 'self' data:; require-trusted-types-for 'script'"
)

_KEPT_BY_NOBODY = MutableHeaders(NO_STORE).raw


def security_headers(settings: GatewaySettings) -> Headers:
    headers = [
        (b"content-security-policy", POLICY.encode()),
        (b"x-content-type-options", b"nosniff"),
        (b"referrer-policy", b"same-origin"),
        (b"permissions-policy", b"camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()"),
        (b"cross-origin-opener-policy", b"same-origin"),
        (b"cross-origin-resource-policy", b"same-origin"),
        (b"x-frame-options", b"DENY"),
    ]
    if settings.secure:
        headers.append((b"strict-transport-security", b"max-age=63072000; includeSubDomains"))
    return headers


def personal(*, signed_in: bool) -> Headers:
    """Of pages that say nothing about it themselves: nobody keeps them, no search engine lists them."""
    if signed_in:
        return [*_KEPT_BY_NOBODY, (b"x-robots-tag", b"noindex")]
    return [(b"cache-control", b"no-cache"), (b"vary", b"Cookie, Accept-Language")]


def unless_set(theirs: Headers, ours: Headers) -> Headers:
    """Ours after theirs; how a page may be kept is theirs to say first."""
    if any(name == b"cache-control" for name, _ in theirs):
        ours = [pair for pair in ours if pair[0] not in (b"cache-control", b"x-robots-tag", b"vary")]
    return theirs + ours
