"""Everything that comes in passes here, outside FastAPI, so that a request that only passes through costs little.

In this order: is it readable, who is it, is it too much, was it sent from here; then on to the service, or to the
gateway's own pages.
"""

import re
from dataclasses import dataclass, replace
from math import ceil
from urllib.parse import urlsplit

from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from gateway.accounts.keys import hashed
from gateway.limits.buckets import Buckets
from gateway.limits.in_time import in_time
from gateway.limits.marks import marks_for
from gateway.limits.rules import caller, network_of
from gateway.preferences import cookie as reading
from gateway.routing.origin import from_here
from gateway.routing.rules.is_forgery import is_forgery, is_form
from gateway.routing.rules.refuse_unless_readable import body_too_large, refuse_unless_readable
from gateway.routing.rules.service_of import is_hidden, service_of
from gateway.routing.security import Headers, personal, security_headers, unless_set
from gateway.routing.upstreams import Upstreams
from gateway.routing.visit import Visit, read_visit
from gateway.sessions.cookies import cookie_name, device_cookie_name
from gateway.sessions.live_sessions import Known, LiveSessions
from gateway.sessions.rules import BadToken
from gateway.settings import GatewaySettings
from shared.pages.bodies import Copied, at_most
from shared.refusals import NotFound, Refusal, TooMany, TooSlow
from shared.services import takes_photos
from shared.web import problems

UNCOUNTED = ("/.well-known/", "/internal/")
"""What our own processes ask for, at any rate."""


LEAVES_A_ROW = re.compile(r"/curriculum/readiness(?:/invited/.*)?")


class SlowDown(TooMany):
    slug = "slow-down"


@dataclass
class Rates:
    """How often somebody may ask for anything: a person, else the network of a visitor."""

    person: Buckets
    network: Buckets
    sheets: Buckets
    """What leaves a row behind though nobody is signed in, by network: enough for all who work in one house."""

    @classmethod
    def of(cls, settings: GatewaySettings) -> "Rates":
        return cls(
            Buckets(settings.person_per_second, settings.person_burst),
            Buckets(settings.address_per_second, settings.address_burst),
            Buckets(per_second=1 / 20, burst=300),
        )


class Admission:
    """What the front door needs to know; made when the process starts."""

    def __init__(self, live: LiveSessions, upstreams: Upstreams, settings: GatewaySettings) -> None:
        self.live = live
        self.upstreams = upstreams
        self.settings = settings
        self.cookie, self.device_cookie = cookie_name(settings), device_cookie_name(settings)
        self.public_host = urlsplit(settings.address).netloc.lower()
        self.rates = Rates.of(settings)
        secure = security_headers(settings)
        self.for_people = secure + personal(signed_in=True)
        self.for_visitors = secure + personal(signed_in=False)
        self.always = secure

    async def admit(self, visit: Visit, receive: Receive) -> tuple[Known, Receive]:
        """Who it is and what they sent, unless it was sent from elsewhere or is too much."""
        known = await self._known(visit)
        visit.place = known.identity.person_id or self.network(visit)
        await self._refuse_too_much(visit, known)
        return known, await from_here(visit, known.identity, self._hosts(visit), receive)

    def _hosts(self, visit: Visit) -> tuple[str, str]:
        """Under which we are known."""
        return visit.host.lower(), self.public_host

    async def _known(self, visit: Visit) -> Known:
        """Whose visit this is. A wrong bearer token is refused; a cookie that has ended makes a visitor."""
        if visit.bearer is not None:
            program = await self.live.find(visit.bearer)
            if program is None:
                raise BadToken
            return program
        key = visit.cookies.get(self.cookie)
        person = await self.live.find(key) if key else None
        visit.session_key = key if person else None
        return person or self.live.visitor(reading.read(visit.cookies.get(reading.COOKIE), visit.languages))

    async def _refuse_too_much(self, visit: Visit, known: Known) -> None:
        if not self.settings.rate_limits or visit.path.startswith(UNCOUNTED):
            return
        rate = self.rates.person if known.identity.signed_in else self.rates.network
        seconds = rate.wait(visit.place)
        if visit.method == "POST" and LEAVES_A_ROW.fullmatch(visit.path):
            seconds = max(seconds, self.rates.sheets.wait(self.network(visit)))
        mark = visit.cookies.get(self.device_cookie)
        if seconds and mark and not known.identity.signed_in and await self.live.knows_device(mark):
            seconds = self.rates.person.wait(hashed(mark))  # not for what a stranger in the same network does
        if seconds:
            forged = is_forgery(visit.method, visit.sender, self._hosts(visit))
            from_here = forged is False or (forged is None and not known.identity.signed_in)
            raise SlowDown(seconds=1 + ceil(seconds), sent_from_here=from_here)

    def network(self, visit: Visit) -> str:
        return network_of(caller(visit.address, visit.forwarded_for, self.settings.trusted_proxies))

    def token(self, known: Known, service: str, visit: Visit) -> str:
        return self.live.token(known, service, marks_for(service, self.network(visit), self.settings.var / "secrets"))

    def refuse_unless_readable(self, visit: Visit) -> None:
        longest, upload = self.bounds(visit)
        refuse_unless_readable(visit.method, visit.raw_path, visit.length, longest=longest, upload=upload)
        if is_hidden(visit.path, visit.address, visit.forwarded_for, self.settings.trusted_proxies):
            raise NotFound

    def bounds(self, visit: Visit) -> tuple[int, int]:
        """Bytes that are taken of a body, and what is said of a file."""
        photos = takes_photos(service_of(visit.path, self.upstreams.addresses))
        photo = self.settings.photo_bytes if photos and visit.media_type.startswith("multipart/") else 0
        return self.settings.body_bytes + photo, max(self.settings.upload_bytes, photo)

    async def authorise(self, visit: Visit, uri: str) -> dict[str, str]:
        """For a proxy that carries the traffic itself: the headers with which a request may pass, or the refusal."""
        path = uri.partition("?")[0]
        refuse_unless_readable(visit.method, path.encode(), None, longest=0)
        service = service_of(path, self.upstreams.addresses)
        if service is None:
            raise NotFound
        known, _ = await self.admit(replace(visit, path=path), _nothing)
        return {"Peerway-Identity": self.token(known, service, visit), "X-Request-Id": visit.request_id}


class FrontDoor:
    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        admission: Admission = scope["app"].state.admission
        visit = read_visit(scope)
        scope["peerway.request_id"] = visit.request_id
        scope["headers"] = [pair for pair in scope["headers"] if pair[0] != b"x-request-id"]
        scope["headers"].append((b"x-request-id", visit.request_id.encode()))
        receive = in_time(receive)
        form = Copied(scope, receive) if visit.method == "POST" and is_form(visit.media_type) else None
        try:
            await self._let_in(admission, visit, scope, form.receive if form else receive, send)
        except Refusal as refusal:
            answer = await problems.answer(Request(scope, receive), refusal)
            if isinstance(refusal, TooSlow):
                answer.headers["Connection"] = "close"
            await answer(scope, receive, _saying(send, admission.for_people, visit))

    async def _let_in(self, admission: Admission, visit: Visit, scope: Scope, receive: Receive, send: Send) -> None:
        admission.refuse_unless_readable(visit)
        if visit.path.startswith("/static/"):
            await self.app(scope, receive, _saying(send, admission.always, visit))
            return
        scope["peerway.network"] = admission.network(visit)
        if visit.length is None and visit.has_body:  # what says how long it is was measured before
            longest, upload = admission.bounds(visit)
            receive = at_most(longest, receive, body_too_large(upload))
        known, receive = await admission.admit(visit, receive)
        scope["peerway.identity"] = known.identity
        ours = admission.for_people if known.identity.signed_in else admission.for_visitors
        service = service_of(visit.path, admission.upstreams.addresses)
        if service is None:
            scope["peerway.visit"] = visit
            await self.app(scope, receive, _saying(send, ours, visit))
            return
        token = admission.token(known, service, visit)
        headers = [*ours, (b"x-request-id", visit.request_id.encode())]
        await admission.upstreams.pass_on(service, visit, token, receive, send, headers)


async def _nothing() -> Message:
    return {"type": "http.request", "body": b""}


def _saying(send: Send, ours: Headers, visit: Visit) -> Send:
    """Adds what every answer says."""
    ours = [*ours, (b"x-request-id", visit.request_id.encode())]

    async def answer(message: Message) -> None:
        if message["type"] == "http.response.start":
            theirs = [pair for pair in message.get("headers", ()) if pair[0] != b"x-request-id"]
            message["headers"] = unless_set(theirs, ours)
        await send(message)

    return answer
