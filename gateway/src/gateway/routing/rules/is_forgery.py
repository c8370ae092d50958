from dataclasses import dataclass
from urllib.parse import urlsplit

from gateway.routing.rules.refuse_unless_readable import SAFE_METHODS
from shared.refusals import N_, NotAllowed


class Forged(NotAllowed):
    slug = "sent-from-elsewhere"
    sentence = N_("This was sent from another website, so we did nothing. Please open the page here and try again.")


@dataclass(frozen=True)
class Sender:
    """What a request says of where it comes from (Sec-Fetch-Site, Origin), and `host`, to which it was sent."""

    fetch_site: str | None
    origin: str | None
    host: str


def is_forgery(method: str, sender: Sender, *, has_cookie: bool, sends_json: bool) -> bool:
    """Whether a change may have been sent by another site with this person's cookie.

    Browsers say where a request comes from (Sec-Fetch-Site, or Origin in older ones). A client that says neither is
    no browser of today: it may act without a cookie, and only with JSON, which no foreign form can send.
    """
    if method in SAFE_METHODS:
        return False
    if sender.fetch_site is not None:
        return sender.fetch_site not in ("same-origin", "none")
    if sender.origin is not None:
        return urlsplit(sender.origin).netloc.lower() != sender.host.lower()
    return has_cookie or not sends_json
