"""Who is asking: the signed token that the gateway forwards, and the policies that doors declare.

A service trusts the `Peerway-Identity` header and nothing else: a JWT signed with Ed25519 by the gateway, at most
60 seconds old, whose audience is that service.
"""

import asyncio
import hmac
import time
from base64 import b64encode
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Annotated, Any, Literal

import aiohttp
from fastapi import Depends, Request
from joserfc import jwk, jws, jwt
from joserfc.errors import ExpiredTokenError, JoseError
from pydantic import BaseModel

from shared import clock
from shared.actor import Actor
from shared.keys import own_key
from shared.refusals import NotAllowed, NotSignedIn, PasswordNeeded, Unavailable
from shared.settings import Settings

HEADER = "peerway-identity"
ROLES = ("trainee", "facilitator", "examiner", "item_writer", "proctor", "administrator", "employer")
Language = Literal["en", "es"]


class Preferences(BaseModel, frozen=True):
    """How a person likes to read; nobody's approval is needed."""

    text_size: Literal["100", "125", "150", "200"] = "100"
    spacing: Literal["normal", "wide"] = "normal"
    line_width: Literal["normal", "narrow"] = "normal"
    theme: Literal["paper", "dark", "contrast", "cream"] = "paper"
    ruler: Literal["off", "on"] = "off"
    read_aloud: Literal["off", "on"] = "off"


class Identity(BaseModel, frozen=True):
    """`roles`: each with the moment since when the person holds it. `auth_time`: when they last gave their password.

    `form`: what the forms shown to this session carry, so that a browser that does not say where a form comes from can
    still be believed. `networks`: marks of the place from which it is asked, the narrowest first, for those who count;
    nobody learns an address from them, and tomorrow they are others.
    """

    person_id: str | None = None
    name: str | None = None
    roles: Mapping[str, datetime] = {}
    auth_time: datetime | None = None
    language: Language = "en"
    preferences: Preferences = Preferences()
    form: str = ""
    networks: tuple[str, ...] = ()

    @property
    def signed_in(self) -> bool:
        return self.person_id is not None

    @property
    def id(self) -> str:
        """The person's id; for doors whose policy already asked for a signed-in person."""
        if self.person_id is None:
            raise NotSignedIn
        return self.person_id

    @property
    def actor(self) -> Actor:
        """What commands are told of who acts; for doors whose policy already asked for a signed-in person."""
        return Actor(self.id, self.roles)

    @property
    def visitor(self) -> Actor:
        """The same for doors that are open to all: without an id where nobody is signed in."""
        return Actor(self.person_id or "", self.roles)

    def has(self, *roles: str) -> bool:
        return any(role in self.roles for role in roles)

    def __hash__(self) -> int:
        return hash((self.person_id, self.name, self.language, self.preferences))


ANONYMOUS = Identity()


def sign(who: Identity, audience: str, key: jwk.OKPKey, *, life: int = 60) -> str:
    """The token that the gateway forwards: for one audience, for `life` seconds. The key's id goes into its header."""
    issued = int(time.time())
    body = {
        "iss": "peerway",
        "aud": audience,
        "iat": issued,
        "exp": issued + life,
        "sub": who.person_id or "",
        "name": who.name,
        "roles": {role: since.timestamp() for role, since in sorted(who.roles.items())},
        "auth_time": who.auth_time and who.auth_time.timestamp(),
        "language": who.language,
        "preferences": who.preferences.model_dump(exclude_defaults=True),
        "form": who.form,
        "networks": who.networks,
    }
    return jwt.encode({"alg": "Ed25519", "kid": key.kid}, body, key, algorithms=["Ed25519"])


class Verifier:
    """Checks tokens against the gateway's published keys; for an unknown key it looks again, at most once a second."""

    def __init__(self, audience: str, keys_url: str, keys: dict[str, jwk.OKPKey] | None = None) -> None:
        self.audience = audience
        self.keys_url = keys_url
        self.keys = keys or {}
        self._claims = jwt.JWTClaimsRegistry(
            aud={"essential": True, "value": audience},
            iss={"essential": True, "value": "peerway"},
            exp={"essential": True},
            sub={"essential": True, "allow_blank": True},
        )
        self._seen: dict[str, tuple[float, Identity]] = {}
        self._fetched = float("-inf")
        self._lock = asyncio.Lock()

    async def identify(self, token: str | None) -> Identity:
        if not token:
            return ANONYMOUS
        known = self._seen.get(token)
        if known is not None and known[0] > time.time():
            return known[1]
        try:
            return await self._verify(token)
        except ExpiredTokenError:  # signed when the request came in, which then waited: who asks is signed in
            raise Unavailable from None
        except (JoseError, ValueError, KeyError, TypeError, AttributeError):
            raise NotSignedIn from None

    async def _verify(self, token: str) -> Identity:
        key_id = jws.extract_compact(token.encode()).headers()["kid"]
        if key_id not in self.keys:
            await self._fetch()
        body = jwt.decode(token, self.keys[key_id], algorithms=["Ed25519"]).claims
        self._claims.validate(body)
        who = Identity(
            person_id=body["sub"] or None,
            name=body.get("name"),
            roles={role: datetime.fromtimestamp(since, UTC) for role, since in body.get("roles", {}).items()},
            auth_time=datetime.fromtimestamp(body["auth_time"], UTC) if body.get("auth_time") else None,
            language=body.get("language", "en"),
            preferences=Preferences(**body.get("preferences", {})),
            form=body.get("form", ""),
            networks=tuple(body.get("networks", ())),
        )
        if len(self._seen) > 5_000:
            self._seen.clear()
        self._seen[token] = (float(body["exp"]), who)
        return who

    async def _fetch(self) -> None:
        async with self._lock:
            if time.monotonic() - self._fetched < 1:
                return
            published = await self._published()
            self.keys = {key["kid"]: jwk.OKPKey.import_key(key) for key in published["keys"]}
            self._fetched = time.monotonic()

    async def _published(self) -> Any:
        patience = aiohttp.ClientTimeout(total=3)
        try:
            async with (
                aiohttp.ClientSession(timeout=patience) as client,
                client.get(self.keys_url, raise_for_status=True) as answer,
            ):
                return await answer.json()
        except (aiohttp.ClientError, TimeoutError):
            raise Unavailable from None


class Policy:
    """Who may come through a door. Without roles: whoever is signed in. Every route declares one.

    `fresh`: for what weighs heavily, the password has to have been given a moment ago (`Settings.fresh_for`).
    """

    def __init__(self, *roles: str, anyone: bool = False, fresh: bool = False) -> None:
        unknown = set(roles) - set(ROLES)
        if unknown:
            raise ValueError(f"no such role: {unknown}")
        self.roles = roles
        self.anyone = anyone
        self.fresh = fresh

    async def __call__(self, request: Request) -> Identity:
        who: Identity = await identify(request)
        if self.anyone:
            return who
        if not who.signed_in:
            raise NotSignedIn
        if self.roles and not who.has(*self.roles):
            raise NotAllowed
        if self.fresh:
            refuse_unless_fresh(who, request.app.state.settings.fresh_for, now=clock.real_now())
        return who

    def __repr__(self) -> str:
        return "anyone" if self.anyone else " or ".join(self.roles) or "signed in"


class KeyPolicy(Policy):
    """Not a person: whoever shows a key of this house, as the password of `name`; its file is called so, too."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.name = name

    def key(self, settings: Settings) -> str:
        return own_key(settings.var / "secrets" / f"{self.name}.key")

    async def __call__(self, request: Request) -> Identity:
        right = "Basic " + b64encode(f"{self.name}:{self.key(request.app.state.settings)}".encode()).decode()
        if not hmac.compare_digest(request.headers.get("authorization", "").encode(), right.encode()):
            raise NotAllowed
        return ANONYMOUS

    def __repr__(self) -> str:
        return f"the key for {self.name}"


def refuse_unless_fresh(who: Identity, within: timedelta, *, now: datetime) -> None:
    """A session that was left open, or taken over, does nothing that weighs heavily."""
    if who.auth_time is None or now - who.auth_time > within:
        raise PasswordNeeded(minutes=max(1, int(within.total_seconds()) // 60))


async def identify(request: Request) -> Identity:
    """The identity of a request, verified once."""
    known = request.scope.get("peerway.identity")
    if known is None:
        known = await request.app.state.verifier.identify(request.headers.get(HEADER))
        request.scope["peerway.identity"] = known
    found: Identity = known
    return found


Anyone = Annotated[Identity, Depends(Policy(anyone=True))]
SignedIn = Annotated[Identity, Depends(Policy())]
Trainee = Annotated[Identity, Depends(Policy("trainee"))]
Facilitator = Annotated[Identity, Depends(Policy("facilitator"))]
Examiner = Annotated[Identity, Depends(Policy("examiner"))]
ItemWriter = Annotated[Identity, Depends(Policy("item_writer", "administrator"))]
Proctor = Annotated[Identity, Depends(Policy("proctor", "administrator"))]
Administrator = Annotated[Identity, Depends(Policy("administrator"))]
FreshAdmin = Annotated[Identity, Depends(Policy("administrator", fresh=True))]
Employer = Annotated[Identity, Depends(Policy("employer"))]
METRICS = KeyPolicy("metrics")
KeyHolder = Annotated[Identity, Depends(METRICS)]
