"""A message goes out for a change, and tells of nobody; what it was about is asked for with a key."""

import asyncio
import json
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager
from datetime import UTC, date, datetime, timedelta

import pytest
from aiohttp import web
from sqlmodel import Session, select
from standardwebhooks import Webhook as Stranger

from registry.programs.commands import make_key
from registry.programs.inputs import MakeKey
from registry.retirements.commands import retire
from registry.settings import RegistrySettings, settings
from registry.watching.commands import answer_watch
from registry.webhooks.commands import end_webhook, rotate_secret, set_webhook, try_webhook
from registry.webhooks.courier import Courier
from registry.webhooks.inputs import SetWebhook
from registry.webhooks.queries import my_webhook
from registry.webhooks.rules import NotAnAddress
from registry.webhooks.tables import Webhook, WebhookDelivery
from shared import clock
from shared.testing import Scene
from shared.testing.cast import alice, erin, mallory
from shared.webhooks import Sender

from .organizations import verified, watch
from .walk import API, certify, keys

DAY = date(2026, 5, 9)
NAME = "Alice Amadi"
Allow = Callable[[str], None]


class Program:
    """An organization's own: what came to it, and how it answers."""

    def __init__(self) -> None:
        self.status, self.port = 200, 0
        self.heard = asyncio.Event()
        self.came: list[tuple[dict[str, str], bytes]] = []

    @property
    def host(self) -> str:
        return f"localhost:{self.port}"

    async def take(self, request: web.Request) -> web.Response:
        headers = {name.lower(): value for name, value in request.headers.items()}
        self.came.append((headers, await request.read()))
        self.heard.set()
        return web.Response(status=self.status)


@asynccontextmanager
async def listening() -> AsyncIterator[Program]:
    program, app = Program(), web.Application()
    app.router.add_post("/in", program.take)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    program.port = runner.addresses[0][1]
    try:
        yield program
    finally:
        await runner.cleanup()


@pytest.fixture
def near(monkeypatch: pytest.MonkeyPatch) -> Iterator[Allow]:
    """Names a host of this machine, as a developer does."""

    def allow(host: str) -> None:
        monkeypatch.setenv("PEERWAY_WEBHOOK_HOSTS", json.dumps([host]))
        settings.cache_clear()

    yield allow
    settings.cache_clear()


async def send_all(scene: Scene, program: Program) -> None:
    """All that is due, and what becomes due by it."""
    courier = Courier(scene.database, keys(scene), Sender(near=[program.host]), "https://peerway.example")
    while await courier.round():
        await courier.until_done()


def listens(scene: Scene, organization: str, program: Program) -> str:
    """The secret."""
    return scene.do(set_webhook, erin, keys(scene), organization, SetWebhook(address=f"http://{program.host}/in"))


async def test_a_change_goes_out_signed_and_says_of_nobody_who_it_is(scene: Scene, near: Allow) -> None:
    number = certify(scene, alice, DAY, name=NAME)
    organization = verified(scene)
    key = scene.do(make_key, erin, organization, MakeKey(label="Personnel"))
    async with listening() as program:
        near(program.host)
        secret = listens(scene, organization, program)
        watch(scene, organization, alice, number, NAME)
        scene.do(retire, alice)
        scene.later(minutes=1)
        scene.due()
        await send_all(scene, program)
        await send_all(scene, program)

    [(headers, body)] = program.came
    said = Stranger(secret).verify(body, headers)
    change = said["data"]["change"]
    assert said["type"] == "registry.entry.changed"
    assert said["data"]["ask"] == f"https://peerway.example{API}/watching/changes/{change}"
    assert not [word for word in ("alice", "Amadi", number, "retired") if word in body.decode()]

    asked = scene.visit(f"{API}/watching/changes/{change}", headers={"Authorization": f"Bearer {key}"})
    assert asked.status_code == 200 and asked.json()["status"]["kind"] == "retired"
    assert asked.json()["entry"]["number"] == number
    assert scene.ask(my_webhook, erin, organization).deliveries[0].answer == 200


async def test_what_was_withdrawn_before_it_was_sent_is_never_sent_nor_answered(scene: Scene, near: Allow) -> None:
    number = certify(scene, alice, DAY, name=NAME)
    organization = verified(scene)
    key = scene.do(make_key, erin, organization, MakeKey(label="Personnel"))
    async with listening() as program:
        near(program.host)
        listens(scene, organization, program)
        one = watch(scene, organization, alice, number, NAME)
        scene.do(retire, alice)
        scene.later(minutes=1)
        scene.due()
        [change] = scene.rows(select(WebhookDelivery.change_id))
        scene.do(answer_watch, alice, one, "withdraw")
        await send_all(scene, program)

    assert program.came == []
    asked = scene.visit(f"{API}/watching/changes/{change}", headers={"Authorization": f"Bearer {key}"})
    assert asked.status_code == 404


async def test_a_new_secret_leaves_no_gap(scene: Scene, near: Allow) -> None:
    organization = verified(scene)
    async with listening() as program:
        near(program.host)
        old = listens(scene, organization, program)
        new = scene.do(rotate_secret, erin, keys(scene), organization, now=clock.real_now())
        scene.do(try_webhook, erin, organization)
        await send_all(scene, program)
        scene.do(age, organization, hours=25)
        scene.do(try_webhook, erin, organization)
        await send_all(scene, program)

    (both, first), (one, second) = program.came
    for secret in (old, new):
        Stranger(secret).verify(first, both)
    Stranger(new).verify(second, one)
    assert len(one["webhook-signature"].split()) == 1
    lying = [bytes(row.secret) for row in scene.rows(select(Webhook))]
    assert new.encode() not in lying[0] and len(lying) == 1


async def test_what_is_not_taken_waits_longer_and_longer_and_ends_with_a_notice(scene: Scene, near: Allow) -> None:
    organization = verified(scene)
    async with listening() as program:
        near(program.host)
        listens(scene, organization, program)
        program.status = 500
        scene.do(try_webhook, erin, organization)
        await send_all(scene, program)
        [waiting] = scene.rows(select(WebhookDelivery))
        assert waiting.due_at > clock.real_now() + timedelta(seconds=100)
        assert scene.ask(my_webhook, erin, organization).failing_since is not None

        scene.do(age, organization, days=5)
        before = len(scene.news_of(erin))
        await send_all(scene, program)

        assert scene.news_of(erin)[before:] == ["right-ended"]
        scene.do(age, organization, days=1)
        await send_all(scene, program)
        assert len(program.came) == 2

        program.status = 200
        listens(scene, organization, program)
        scene.do(try_webhook, erin, organization)
        await send_all(scene, program)
        assert scene.ask(my_webhook, erin, organization).disabled_at is None and len(program.came) == 3


async def test_who_says_that_it_is_gone_is_sent_nothing_more(scene: Scene, near: Allow) -> None:
    organization = verified(scene)
    async with listening() as program:
        near(program.host)
        listens(scene, organization, program)
        program.status = 410
        scene.do(try_webhook, erin, organization)
        await send_all(scene, program)

    assert scene.ask(my_webhook, erin, organization).disabled_at is not None


async def test_a_slow_address_holds_up_no_other(scene: Scene, near: Allow) -> None:
    slow, quick = verified(scene), verified(scene, mallory, name="Elsewhere")
    hanging = asyncio.Event()
    async with listening() as program:

        async def wait(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            await hanging.wait()
            writer.close()

        server = await asyncio.start_server(wait, "127.0.0.1", 0)
        stuck = f"localhost:{server.sockets[0].getsockname()[1]}"
        near(stuck)
        scene.do(set_webhook, erin, keys(scene), slow, SetWebhook(address=f"http://{stuck}/in"))
        near(program.host)
        scene.do(set_webhook, mallory, keys(scene), quick, SetWebhook(address=f"http://{program.host}/in"))
        for _ in range(3):
            scene.do(try_webhook, erin, slow)
        scene.do(try_webhook, mallory, quick)
        courier = Courier(scene.database, keys(scene), Sender(near=[stuck, program.host]), "https://peerway.example")
        assert await courier.round() == 2
        async with asyncio.timeout(5):
            await program.heard.wait()
        hanging.set()
        await courier.until_done()
        server.close()

    assert len(program.came) == 1


@pytest.mark.parametrize(
    "url",
    ["http://example.org/", "https://127.0.0.1/", "https://[::1]/", "https://localhost/", "https://a.example:99/"],
)
def test_no_address_of_our_own_can_be_given(scene: Scene, url: str) -> None:
    with pytest.raises(NotAnAddress):
        scene.do(set_webhook, erin, keys(scene), verified(scene), SetWebhook(address=url))


def test_production_refuses_to_start_with_hosts_of_its_own() -> None:
    assert RegistrySettings(webhook_hosts=("localhost:1",)).webhook_hosts
    with pytest.raises(ValueError, match="PEERWAY_WEBHOOK_HOSTS"):
        RegistrySettings(mode="production", webhook_hosts=("localhost:1",))


def test_whoever_ends_it_leaves_nothing_to_send(scene: Scene) -> None:
    organization = verified(scene)
    scene.do(set_webhook, erin, keys(scene), organization, SetWebhook(address="https://hooks.harborhouse.example/in"))
    scene.do(try_webhook, erin, organization)
    scene.do(end_webhook, erin, organization)

    assert scene.rows(select(WebhookDelivery)) == scene.rows(select(Webhook)) == []


def age(session: Session, organization: str, **ago: float) -> None:
    """Let everything about its address have happened so long ago: it lives in real time."""
    row = session.get_one(Webhook, organization)
    for name in ("old_until", "failing_since"):
        if getattr(row, name) is not None:
            setattr(row, name, getattr(row, name) - timedelta(**ago))
    for waiting in session.exec(select(WebhookDelivery).where(WebhookDelivery.organization_id == organization)):
        if waiting.due_at is not None:
            waiting.due_at = datetime(2000, 1, 2, tzinfo=UTC)
