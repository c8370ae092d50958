import asyncio
from collections.abc import AsyncIterator
from datetime import timedelta
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from typing import Any

import pytest
from aiosmtpd.smtp import SMTP
from sqlmodel import Session

from gateway.mail import commands, queries
from gateway.mail.courier import Courier
from gateway.mail.letters import LETTERS, write
from gateway.mail.room import ROOM
from gateway.mail.rules import CLAIM, GIVEN_UP_AFTER, Kind
from gateway.mail.tables import Mail
from gateway.mail.views import Recipient
from gateway.settings import GatewaySettings
from shared import clock
from shared.database import Database
from shared.testing import NOW, Scene, eventually
from shared.web.due import do_due

ALICE = Recipient(address="alice@peerway.example", language="en")
LINK = "/sign-in/link/key"


def due(scene: Scene) -> list[str]:
    return [mail.id for mail in scene.ask(queries.due_mails)]


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("letter", Kind)
def test_no_letter_says_what_it_is_about(letter: Kind, language: str) -> None:
    written = write(letter, language, "https://house.test/x")

    assert "https://house.test/x" in written.text.split("\n\n")
    for word in ("certif", "exam", "mental", "health", "salud", "training", "curso", "specialist", "especialista"):
        assert word not in (written.subject + written.text).lower()


def test_every_kind_of_letter_has_its_words() -> None:
    assert list(LETTERS) == list(Kind)


def test_a_mail_is_claimed_once_and_comes_due_again_if_its_sender_died(scene: Scene) -> None:
    scene.do(commands.post, Kind.SIGN_IN, ALICE, LINK)
    [mail] = due(scene)

    assert scene.do(commands.claim_mail, mail)
    assert not scene.do(commands.claim_mail, mail)
    assert due(scene) == []
    scene.at(NOW + CLAIM)
    assert due(scene) == [mail]
    assert scene.do(commands.claim_mail, mail)


def test_a_sent_mail_keeps_no_key(scene: Scene, look: Any) -> None:
    scene.do(commands.post, Kind.SIGN_IN, ALICE, LINK)
    [mail] = due(scene)
    scene.do(commands.claim_mail, mail)

    scene.do(commands.mark_sent, mail)

    assert look.mails()[0].link == ""
    scene.later(days=1)
    assert due(scene) == []
    assert not scene.do(commands.claim_mail, mail)


def test_development_shows_the_mail_with_its_link(scene: Scene) -> None:
    scene.do(commands.post, Kind.SIGN_IN, ALICE, LINK)

    [shown] = scene.ask(queries.newest_mails, "http://127.0.0.1:8000").items

    assert (shown.subject, shown.link) == ("Your link for Peerway", LINK)
    assert f"http://127.0.0.1:8000{LINK}" in shown.paragraphs


def test_a_mail_that_was_tried_often_enough_comes_due_no_more(scene: Scene) -> None:
    scene.do(commands.post, Kind.SIGN_IN, ALICE, LINK)
    [mail] = due(scene)
    for _ in range(GIVEN_UP_AFTER):
        assert due(scene) == [mail]
        scene.do(commands.claim_mail, mail)
        scene.later(hours=3)
    assert due(scene) == []


def test_each_of_a_thousand_mails_is_sent_and_shown(scene: Scene) -> None:
    def a_thousand(session: Session) -> None:
        for number in range(1_000):
            row = Mail(id=f"mail-{number:04}", letter=Kind.NEWS, address="a@b.example", language="en", link="/")
            row.written_at = row.due_at = NOW
            session.add(row)

    def claim(session: Session, mails: list[str]) -> None:
        assert all(commands.claim_mail(session, mail, now=scene.now) for mail in mails)

    scene.do(a_thousand)
    sent: list[str] = []
    while some := due(scene):
        sent += some
        scene.do(claim, some)
    shown: list[str] = []
    after = ""
    for _ in range(20):
        found = scene.ask(queries.newest_mails, "", after=after)
        shown += [mail.id for mail in found.items]
        after = found.after

    assert (sorted(sent), after) == (sorted(shown), "")
    assert shown == [f"mail-{number:04}" for number in reversed(range(1_000))]


class Postbox:
    """A mail server: takes letters, refuses whom it does not know, and keeps some waiting."""

    def __init__(self) -> None:
        self.letters: list[EmailMessage] = []
        self.refusals = {"nobody": "550 no such mailbox", "full": "452 mailbox full"}
        self.patience = asyncio.Event()

    async def handle_RCPT(self, server: Any, session: Any, envelope: Any, address: str, options: Any) -> str:  # noqa: N802
        name, _, domain = address.partition("@")
        if domain == "slow.example":
            await self.patience.wait()
        if name in self.refusals:
            return self.refusals[name]
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:  # noqa: N802
        self.letters.append(message_from_bytes(envelope.content, EmailMessage, policy=default))
        return "250 OK"

    def has(self, address: str) -> bool:
        return any(letter["To"] == address for letter in self.letters)


class Post:
    """The gateway's courier with a mail server of its own, in real time or in an invented one."""

    def __init__(self, database: Database, settings: GatewaySettings, postbox: Postbox) -> None:
        self.database, self.postbox = database, postbox
        self.courier = Courier(database, settings)

    async def write(self, address: str, *, letters: int = 1) -> None:
        for _ in range(letters):
            to = Recipient(address=address, language="en")
            await self.database.write(commands.post, Kind.SIGN_IN, to, LINK, now=clock.real_now())

    async def rounds(self) -> None:
        """Until nothing that is due can be started and nothing is under way, but those who are kept waiting."""

        async def rest() -> bool:
            return await self.courier.round() == 0 and self.under_way <= {"slow.example"}

        await eventually(rest)

    @property
    def under_way(self) -> set[str]:
        return set(self.courier._under_way.values())


@pytest.fixture
async def post(database: Database, settings: GatewaySettings) -> AsyncIterator[Post]:
    postbox = Postbox()
    server = await asyncio.get_running_loop().create_server(lambda: SMTP(postbox), "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    post = Post(database, settings.model_copy(update={"smtp_url": f"smtp://127.0.0.1:{port}"}), postbox)
    yield post
    postbox.patience.set()
    await eventually(lambda: not post.under_way)
    server.close()


async def test_a_due_mail_goes_out_with_a_neutral_sender_and_subject(post: Post, look: Any) -> None:
    await post.write("alice@peerway.example")

    await post.rounds()

    [letter], [row] = post.postbox.letters, look.mails()
    assert (letter["From"], letter["Subject"]) == ("Peerway <no-reply@127.0.0.1>", "Your link for Peerway")
    assert letter["Message-ID"] == f"<{row.id}@127.0.0.1>"
    assert letter["Date"].datetime and letter["Auto-Submitted"] == "auto-generated"
    assert LINK in letter.get_content()
    assert row.sent_at is not None


async def test_a_mailbox_that_does_not_exist_is_given_up_at_once_and_a_full_one_waits(post: Post, look: Any) -> None:
    for name in ("nobody", "full"):
        await post.write(f"{name}@peerway.example")

    await post.rounds()

    nobody, full = look.mails()
    assert (nobody.given_up_at is not None, nobody.link, nobody.attempts) == (True, "", 1)
    assert (full.given_up_at, full.sent_at, full.link, full.attempts) == (None, None, LINK, 1)


async def test_mails_that_nobody_takes_hold_up_no_other(post: Post, look: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """For three days they are tried, and then given up; all the while a good one goes out at once."""
    began = clock.real_now()
    hours = 0
    monkeypatch.setattr(clock, "real_now", lambda: began + timedelta(hours=hours))
    for number in range(24):
        await post.write(f"full@dead{number}.example")

    for hours in range(0, 72, 4):
        good = f"alice{hours}@peerway.example"
        await post.write(good)
        await post.rounds()
        assert post.postbox.has(good)

    dead = [mail for mail in look.mails() if mail.sent_at is None]
    assert len(dead) == 24 and all(mail.given_up_at and not mail.link for mail in dead)


async def test_one_slow_server_holds_up_no_other(post: Post) -> None:
    await post.write("somebody@slow.example", letters=20)
    await post.write("alice@peerway.example")

    await post.rounds()

    assert post.postbox.has("alice@peerway.example")


async def test_a_mail_that_cannot_even_be_written_stops_no_other(post: Post, look: Any) -> None:
    await post.write("a\nb@peerway.example")
    await post.write("alice@peerway.example")

    await post.rounds()

    assert post.postbox.has("alice@peerway.example")
    assert look.mails()[0].attempts == 1


async def test_while_the_server_is_away_a_mail_waits(post: Post, look: Any, settings: GatewaySettings) -> None:
    post.courier = Courier(post.database, settings.model_copy(update={"smtp_url": "smtp://127.0.0.1:9"}))
    await post.write("alice@peerway.example")

    await post.rounds()

    waiting = look.mails()[0]
    assert (waiting.attempts, waiting.sent_at, waiting.given_up_at, waiting.link) == (1, None, None, LINK)


def test_a_mail_is_deleted_after_thirty_days(scene: Scene, look: Any) -> None:
    scene.do(commands.post, Kind.SIGN_IN, ALICE, LINK)

    scene.later(days=30)
    assert asyncio.run(do_due(scene.database, ROOM.due[0], now=scene.now)) == 0
    scene.later(seconds=1)
    assert asyncio.run(do_due(scene.database, ROOM.due[0], now=scene.now)) == 1
    assert look.mails() == []
