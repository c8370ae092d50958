"""One request, read once: what the front door must know, and the headers that may travel on."""

from dataclasses import dataclass, field

from starlette.requests import cookie_parser
from starlette.types import Scope

from gateway.routing.rules.is_forgery import Sender
from gateway.routing.rules.travels import travels, well_formed_request_id
from shared.ids import new_id
from shared.keys import is_programs


@dataclass(slots=True)
class Visit:
    method: str
    path: str
    raw_path: bytes
    query: bytes
    address: str
    host: str = ""
    cookies: dict[str, str] = field(default_factory=dict)
    bearer: str | None = None
    origin: str | None = None
    referer: str | None = None
    fetch_site: str | None = None
    languages: str = ""
    media_type: str = ""
    forwarded_for: str = ""
    request_id: str = ""
    length: int | None = None
    has_body: bool = False
    place: str = ""
    """Whose share of the services it takes: the person's, else that of the network."""
    session_key: str | None = None
    """The cookie's key, once it was found good."""
    headers: list[tuple[str, str]] = field(default_factory=list)
    """What the client sent and a service may see."""

    @property
    def sender(self) -> Sender:
        return Sender(self.fetch_site, self.origin, self.referer)


_KEPT = {
    b"host": "host",
    b"origin": "origin",
    b"referer": "referer",
    b"sec-fetch-site": "fetch_site",
    b"accept-language": "languages",
    b"content-type": "media_type",
    b"x-forwarded-for": "forwarded_for",
    b"x-request-id": "request_id",
}


def read_visit(scope: Scope) -> Visit:
    client = scope.get("client")
    visit = Visit(scope["method"], scope["path"], scope["raw_path"], scope["query_string"], client[0] if client else "")
    named_by_connection: set[str] = set()
    for name, value in scope["headers"]:
        text = value.decode("latin-1")
        _note(visit, name, text)
        if name == b"connection" and value.lower() != b"keep-alive":
            named_by_connection.update(part.strip().lower() for part in text.split(","))
        if travels(name) or is_programs(name, text):
            visit.headers.append((name.decode("latin-1"), text))
    if named_by_connection:
        visit.headers = [pair for pair in visit.headers if pair[0] not in named_by_connection]
    if not well_formed_request_id(visit.request_id):
        visit.request_id = new_id()
    return visit


def _note(visit: Visit, name: bytes, text: str) -> None:
    """What we ourselves need to know of a header."""
    if name in _KEPT:
        setattr(visit, _KEPT[name], text)
    elif name == b"cookie":
        visit.cookies |= cookie_parser(text)
    elif name == b"authorization":
        visit.bearer = text[7:].strip() if text[:7].lower() == "bearer " and not is_programs(name, text) else None
    elif name == b"content-length":
        visit.length = int(text)
        visit.has_body = visit.length > 0
    elif name == b"transfer-encoding":
        visit.has_body = True
