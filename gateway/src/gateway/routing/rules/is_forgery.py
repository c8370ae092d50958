import re
from dataclasses import dataclass
from urllib.parse import urlsplit

from gateway.routing.rules.refuse_unless_readable import SAFE_METHODS
from shared.refusals import N_, NotAllowed


class Forged(NotAllowed):
    slug = "sent-from-elsewhere"
    sentence = N_("This was sent from another website, so we did nothing. Please open the page here and try again.")


@dataclass(frozen=True)
class Sender:
    """What a request says of where it comes from (Sec-Fetch-Site, Origin, Referer)."""

    fetch_site: str | None = None
    origin: str | None = None
    referer: str | None = None


def is_forgery(method: str, sender: Sender, ours: tuple[str, ...]) -> bool | None:
    """Whether a change may have been sent by another site with this person's cookie; None where nothing tells.

    Browsers say where a request comes from: Sec-Fetch-Site, or Origin in older ones, or at least the page on which
    somebody was, as text browsers do. `ours`: the hosts under which we are known, with their ports.
    """
    if method in SAFE_METHODS:
        return False
    if sender.fetch_site is not None:
        return sender.fetch_site not in ("same-origin", "none")
    page = sender.origin if sender.origin is not None else sender.referer
    if page is None:
        return None
    return urlsplit(page).netloc.lower() not in ours


FORM_TYPES = ("application/x-www-form-urlencoded", "multipart/form-data")
PROOF_WITHIN = 1_000
"""Bytes of a body in which its first field ends, if that is the proof."""

_FIRST_FIELD = re.compile(
    rb"(?:_form=|--[^\r\n]+\r\nContent-Disposition: form-data; name=\"_form\"\r\n(?:[^\r\n]+\r\n)*\r\n)"
    rb"([0-9A-Za-z_-]+)(?:&|\r\n|$)",
    re.IGNORECASE,
)


def is_form(media_type: str) -> bool:
    return media_type.partition(";")[0].strip().lower() in FORM_TYPES


def proof_in(start: bytes) -> str:
    """What a form of ours says first: a sign that only a page shown to this session could have held; else ''."""
    found = _FIRST_FIELD.match(start)
    return found[1].decode() if found else ""
