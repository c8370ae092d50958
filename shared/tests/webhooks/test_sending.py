"""Signed messages go out into the world, and into no network of ours; a stranger's client believes them."""

import asyncio
import ssl
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

import aiohttp
import pytest
from aiohttp import web
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID
from standardwebhooks import Webhook, WebhookVerificationError

from shared.webhooks import Message, Sender, is_public, new_secret, refuse_unless_allowed, secret_as_written, sending
from shared.webhooks.signing import signature, signed_headers

BODY = b'{"type":"registry.entry.changed"}'
SECRET = b"k" * 32


def now() -> datetime:
    return datetime.now(UTC)


def test_the_reference_vector_is_reproduced() -> None:
    assert signature(SECRET, "msg_1", 1_700_000_000, b"{}") == "v1,3sOcjp9LSFloZNG4djSBtbk6gHDplP0wungD5l+W7DU="


def test_a_strangers_client_believes_a_message_and_no_changed_one() -> None:
    old, new, other = new_secret(), new_secret(), new_secret()
    headers = signed_headers([new, old], "msg_1", int(now().timestamp()), BODY)

    for secret in (old, new):
        assert Webhook(secret_as_written(secret)).verify(BODY, headers) == {"type": "registry.entry.changed"}
    for secret, body, changed in (
        (other, BODY, headers),
        (new, BODY + b" ", headers),
        (new, BODY, headers | {"webhook-id": "msg_2"}),
        (new, BODY, headers | {"webhook-timestamp": str(int(now().timestamp()) - 301)}),
    ):
        with pytest.raises(WebhookVerificationError):
            Webhook(secret_as_written(secret)).verify(body, changed)


@pytest.mark.parametrize(
    "address",
    [
        *("127.0.0.1", "127.8.8.8", "10.0.0.1", "172.16.0.1", "172.31.255.255", "192.168.1.1", "169.254.169.254"),
        *("0.0.0.0", "100.64.0.1", "192.0.0.8", "192.0.2.1", "198.18.0.1", "198.51.100.1", "203.0.113.1"),
        *("224.0.0.1", "240.0.0.1", "255.255.255.255", "192.88.99.1"),
        *("::", "::1", "::127.0.0.1", "fe80::1", "fc00::1", "fd12::1", "fec0::1", "ff02::1", "2001:db8::1", "100::1"),
        *("::ffff:127.0.0.1", "::ffff:10.0.0.1", "::ffff:169.254.169.254", "64:ff9b::7f00:1", "64:ff9b:1::1"),
        *("2002:7f00:1::", "2002:a00:1::", "2001::1", "2001:10::1", "3fff::1", "5f00::1", "localhost", ""),
    ],
)
def test_what_is_not_out_in_the_world_is_known(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize("address", ["8.8.8.8", "93.184.216.34", "172.32.0.1", "2606:4700::1111", "64:ff9b::808:808"])
def test_what_is_out_in_the_world_is_known(address: str) -> None:
    assert is_public(address)


@pytest.mark.parametrize(
    "url",
    [
        *(
            "http://example.org/",
            "https://example.org:8443/",
            "https://user:pass@example.org/",
            "https://example.org/#x",
        ),
        *("ftp://example.org/", "https://localhost/", "https://intranet/", "//example.org/", "https://", "nonsense"),
        f"https://example.org/{'a' * 500}",
    ],
)
def test_only_https_to_a_name_out_there_may_be_given(url: str) -> None:
    with pytest.raises(ValueError, match="not an address"):
        refuse_unless_allowed(url)


@dataclass
class Receiver:
    """A server on this machine, and what came to it."""

    port: int = 0
    came: list[tuple[dict[str, str], bytes]] = field(default_factory=list)

    @property
    def near(self) -> str:
        return f"localhost:{self.port}"


@asynccontextmanager
async def receiving(
    status: int = 200, *, trust: ssl.SSLContext | None = None, slow: bool = False
) -> AsyncIterator[Receiver]:
    receiver = Receiver()

    async def take(request: web.Request) -> web.Response:
        receiver.came.append((dict(request.headers), await request.read()))
        if slow:
            await asyncio.Event().wait()
        return web.Response(status=status, headers={"Location": "https://example.org/"}, body=b"x" * 100_000)

    app = web.Application()
    app.router.add_route("*", "/{rest:.*}", take)
    runner = web.AppRunner(app, shutdown_timeout=0.1)  # one that is slow is not waited for
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0, ssl_context=trust)
    await site.start()
    receiver.port = runner.addresses[0][1]
    try:
        yield receiver
    finally:
        await runner.cleanup()


def message(url: str) -> Message:
    return Message("msg_1", url, BODY, (SECRET,))


async def test_a_message_arrives_whole_and_signed() -> None:
    async with receiving() as receiver:
        sender = Sender(near=[receiver.near])
        outcome = await sender.send(message(f"http://{receiver.near}/here?a=b"), now=now())

    assert outcome.taken
    [(headers, body)] = receiver.came
    known = {name.lower(): value for name, value in headers.items()}
    assert Webhook(secret_as_written(SECRET)).verify(body, known)
    assert known["host"] == receiver.near and known["content-type"] == "application/json"


@pytest.mark.parametrize(
    ("status", "taken", "gone"), [(204, True, False), (302, False, False), (410, False, True), (500, False, False)]
)
async def test_no_redirect_is_followed_and_each_status_says_what_it_says(status: int, taken: bool, gone: bool) -> None:
    async with receiving(status) as receiver:
        outcome = await Sender(near=[receiver.near]).send(message(f"http://{receiver.near}/"), now=now())

    assert (outcome.status, outcome.taken, outcome.gone) == (status, status == 204, status == 410)
    assert len(receiver.came) == 1


async def test_a_name_of_this_machine_is_reached_by_nobody_who_did_not_name_it_in_development() -> None:
    async with receiving() as receiver:
        for url in (f"http://127.0.0.1:{receiver.port}/", f"https://127.0.0.1:{receiver.port}/", "https://127.0.0.1/"):
            assert not (await Sender().send(message(url), now=now())).taken

    assert receiver.came == []


async def test_a_name_that_leads_inside_is_looked_up_once_and_never_connected_to() -> None:
    asked: list[str] = []

    async def lookup(host: str, port: int) -> list[str]:
        asked.append(host)
        return ["93.184.216.34", "127.0.0.1"]

    outcome = await Sender(lookup=lookup).send(message("https://both.example/"), now=now())

    assert (outcome.status, outcome.why, asked) == (None, "not-public", ["both.example"])


async def test_a_name_that_leads_elsewhere_when_it_is_asked_again_is_not_asked_again(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """What is connected to is the address that was looked at, under the name that was given (Host and SNI)."""
    answers, connected = [["203.0.114.9"], ["127.0.0.1"]], []

    async def lookup(host: str, port: int) -> list[str]:
        return answers.pop(0)

    async def connect(self: object, sock: object, address: tuple[str, int]) -> None:
        connected.append(address[:2])
        raise ConnectionRefusedError

    monkeypatch.setattr(type(asyncio.get_running_loop()), "sock_connect", connect)
    outcome = await Sender(lookup=lookup).send(message("https://rebinding.example/"), now=now())

    assert outcome.status is None and len(answers) == 1
    assert connected == [("203.0.114.9", 443)]


def certificate_for(name: str, folder: Path) -> Path:
    """A key and a certificate that signed itself, as one file."""
    key = ec.generate_private_key(ec.SECP256R1())
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    made = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(subject)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now() - timedelta(days=1))
        .not_valid_after(now() + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName(name)]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    plain = serialization.NoEncryption()
    file = folder / f"{name}.pem"
    file.write_bytes(
        key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, plain)
        + made.public_bytes(serialization.Encoding.PEM)
    )
    return file


@pytest.mark.parametrize("name", ["hooks.example", "other.example"])
async def test_the_server_has_to_prove_that_it_bears_the_name_that_was_given(tmp_path: Path, name: str) -> None:
    file = certificate_for(name, tmp_path)
    server = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    server.load_cert_chain(file)
    asked: list[str | None] = []
    server.sni_callback = lambda _, said, __: asked.append(said)

    async def lookup(host: str, port: int) -> list[str]:
        return ["127.0.0.1"]

    async with receiving(trust=server) as receiver:
        trust = ssl.create_default_context(cafile=str(file))
        sender = Sender(near=[f"hooks.example:{receiver.port}"], lookup=lookup, trust=trust)
        outcome = await sender.send(message(f"https://hooks.example:{receiver.port}/"), now=now())

    assert outcome.taken == (name == "hooks.example")
    assert asked == ["hooks.example"]
    assert len(receiver.came) == outcome.taken


async def test_a_server_that_never_ends_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sending, "PATIENCE", aiohttp.ClientTimeout(total=0.2))
    async with receiving(slow=True) as receiver:
        outcome = await Sender(near=[receiver.near]).send(message(f"http://{receiver.near}/"), now=now())

    assert (outcome.status, outcome.why) == (None, "TimeoutError")
