"""A service believes the gateway's signed token, and nothing else."""

import base64
import json
import time
from collections.abc import Callable

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer
from fastapi.testclient import TestClient
from joserfc import jwk, jwt

from shared.actor import Actor
from shared.identity import ANONYMOUS, HEADER, Identity, Verifier, sign
from shared.refusals import NotSignedIn, Unavailable
from shared.testing import KEY, LONG_AGO, token, wait_until

WHO = "/small/api/v1/who"
ALICE = Identity(person_id="alice", roles={"administrator": LONG_AGO})
ANOTHER = jwk.OKPKey.generate_key("Ed25519", parameters={"kid": "test"})


def claims(**changed: object) -> dict[str, object]:
    now = int(time.time())
    whole = {
        "iss": "peerway",
        "aud": "shared",
        "iat": now,
        "exp": now + 60,
        "sub": "alice",
        "roles": {"administrator": LONG_AGO.timestamp()},
    }
    return {name: value for name, value in {**whole, **changed}.items() if value is not None}


def signed(body: dict[str, object], *, key: jwk.OKPKey = KEY, kid: object = "test", algorithm: str = "Ed25519") -> str:
    return jwt.encode({"alg": algorithm, "kid": kid}, body, key, algorithms=[algorithm])  # type: ignore[dict-item]


def headed(algorithm: str, kid: object) -> str:
    """The first part of a token, as anybody can write it."""
    return base64.urlsafe_b64encode(json.dumps({"alg": algorithm, "kid": kid}).encode()).rstrip(b"=").decode()


def unsigned() -> str:
    head, body, _ = signed(claims()).split(".")
    assert head != headed("none", "test")
    return f"{headed('none', 'test')}.{body}."


def altered() -> str:
    head, _, signature = signed(claims(sub="mallory", roles={"trainee": LONG_AGO.timestamp()})).split(".")
    return f"{head}.{signed(claims()).split('.')[1]}.{signature}"


FORGED: dict[str, Callable[[], str]] = {
    "for another service": lambda: sign(ALICE, "exam", KEY),
    "signed by another key": lambda: sign(ALICE, "shared", ANOTHER),
    "signed by nobody": unsigned,
    "altered": altered,
    "without an end": lambda: signed(claims(exp=None)),
    "without an audience": lambda: signed(claims(aud=None)),
    "from another house": lambda: signed(claims(iss="elsewhere")),
    "without a person": lambda: signed(claims(sub=None)),
    "with preferences that are none": lambda: signed(claims(preferences={"theme": "<script>"})),
    "cut short": lambda: signed(claims())[:-9],
    "no token at all": lambda: "administrator",
    "empty parts": lambda: "..",
}


@pytest.mark.parametrize("make", FORGED.values(), ids=FORGED)
def test_a_token_is_refused_that_is(doors: TestClient, make: Callable[[], str]) -> None:
    answer = doors.get(WHO, headers={HEADER: make()})

    assert answer.status_code == 401, answer.text


def test_a_good_token_is_believed(doors: TestClient) -> None:
    found = Identity.model_validate_json(doors.get(WHO, headers={HEADER: signed(claims())}).text)

    assert (found.person_id, found.roles) == ("alice", {"administrator": LONG_AGO})


def test_a_token_that_was_believed_once_is_not_believed_after_its_end(doors: TestClient) -> None:
    short = {HEADER: sign(ALICE, "shared", KEY, life=2)}
    assert doors.get(WHO, headers=short).status_code == 200

    wait_until(lambda: doors.get(WHO, headers=short).status_code, 503)


def test_who_had_to_wait_longer_than_a_token_lives_is_not_sent_to_sign_in(doors: TestClient) -> None:
    """The gateway signs each request as it comes in: one that has ended has waited, in a service that stood still."""
    assert doors.get(WHO, headers={HEADER: sign(ALICE, "shared", KEY, life=-1)}).status_code == 503
    assert doors.get(WHO, headers={HEADER: sign(ALICE, "shared", ANOTHER, life=-1)}).status_code == 401


@pytest.mark.parametrize(
    "claimed",
    [
        {"authorization": "Bearer administrator"},
        {"x-user": "alice"},
        {"x-peerway-identity": "alice"},
        {"x-forwarded-user": "alice"},
        {"remote-user": "alice"},
        {"cookie": "session=alice; peerway-identity=alice"},
    ],
)
def test_whatever_else_a_request_claims_nobody_is_signed_in(doors: TestClient, claimed: dict[str, str]) -> None:
    assert doors.get(WHO, headers=claimed).json()["person_id"] is None


def test_a_token_in_a_cookie_or_a_bearer_header_does_not_count(doors: TestClient) -> None:
    whole = token("alice", audience="shared")[HEADER]

    for claimed in ({"authorization": f"Bearer {whole}"}, {"cookie": f"{HEADER}={whole}"}):
        assert doors.get(WHO, headers=claimed).json()["person_id"] is None


class Published(Verifier):
    """Counts how often the gateway is asked for its keys."""

    asked = 0

    async def _fetch(self) -> None:
        if time.monotonic() - self._fetched < 1:
            return
        self.asked += 1
        self.keys = {"test": KEY}
        self._fetched = time.monotonic()


async def test_an_unknown_key_is_looked_up_once_a_second_and_no_more() -> None:
    verifier = Published("shared", "")

    assert (await verifier.identify(sign(ALICE, "shared", KEY))).person_id == "alice"
    for number in range(5):
        strange = jwk.OKPKey.generate_key("Ed25519", parameters={"kid": f"strange-{number}"})
        with pytest.raises(NotSignedIn):
            await verifier.identify(sign(ALICE, "shared", strange))

    assert verifier.asked == 1


@pytest.mark.parametrize("kid", [["test"], {"test": 1}])
def test_a_key_name_of_another_kind_is_refused(doors: TestClient, kid: object) -> None:
    _, body, signature = signed(claims()).split(".")

    assert doors.get(WHO, headers={HEADER: f"{headed('Ed25519', kid)}.{body}.{signature}"}).status_code == 401


def test_while_the_keys_cannot_be_had_the_answer_is_come_back_soon(doors: TestClient) -> None:
    doors.app.state.verifier = Verifier("shared", "http://127.0.0.1:9/nothing")  # type: ignore[attr-defined]

    assert doors.get(WHO, headers=token("alice", audience="shared")).status_code == 503


def test_who_acts_has_signed_in_and_who_looks_need_not_have() -> None:
    assert ALICE.actor == ALICE.visitor == Actor("alice", {"administrator": LONG_AGO})
    assert ANONYMOUS.visitor == Actor("")
    with pytest.raises(NotSignedIn):
        assert ANONYMOUS.actor


async def test_while_the_gateway_itself_is_not_ready_nobody_is_sent_to_sign_in() -> None:
    """A service that was started again asks for the keys; what is answered then may be a problem and no keys."""

    async def resting(_: web.Request) -> web.Response:
        return web.json_response({"type": "/problems/unavailable"}, status=503)

    app = web.Application()
    app.router.add_get("/keys", resting)
    async with TestServer(app) as gateway:
        with pytest.raises(Unavailable):
            await Verifier("shared", str(gateway.make_url("/keys"))).identify(sign(ALICE, "shared", KEY))
