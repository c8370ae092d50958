import smtplib
import socketserver
import threading
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
from sqlmodel import Session

from gateway.mail import commands, courier, queries
from gateway.mail.courier import send_due
from gateway.mail.letters import LETTERS, write
from gateway.mail.rules import CLAIM, GIVEN_UP_AFTER, Kind, next_attempt
from gateway.mail.tables import Mail
from gateway.mail.views import Recipient
from gateway.settings import GatewaySettings
from shared.clock import real_now
from shared.database import Database
from shared.testing import NOW, Scene

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


def test_pauses_grow_and_end(scene: Scene) -> None:
    pauses = [next_attempt(attempts, now=NOW) - NOW for attempts in range(1, GIVEN_UP_AFTER + 1)]
    assert pauses == sorted(pauses)
    assert (pauses[0], pauses[-1]) == (CLAIM, timedelta(hours=3))

    scene.do(commands.post, Kind.SIGN_IN, ALICE, LINK)
    [mail] = due(scene)
    for _ in pauses:
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


class Postbox(socketserver.StreamRequestHandler):
    """As much of SMTP as a relay on this machine speaks."""

    def handle(self) -> None:
        self.wfile.write(b"220 here\r\n")
        for line in self.rfile:
            verb = line[:4].upper()
            if verb == b"DATA":
                self.wfile.write(b"354 go on\r\n")
                letter = b""
                while not letter.endswith(b"\r\n.\r\n"):
                    letter += self.rfile.readline()
                self.server.letters.append(letter.decode())  # type: ignore[attr-defined]
            self.wfile.write(b"221 bye\r\n" if verb == b"QUIT" else b"250 fine\r\n")
            if verb == b"QUIT":
                return


@pytest.fixture
def postbox() -> Iterator[Any]:
    with socketserver.ThreadingTCPServer(("127.0.0.1", 0), Postbox) as server:
        server.letters = []  # type: ignore[attr-defined]
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield server
        server.shutdown()


async def post_one(database: Database) -> None:
    await database.write(commands.post, Kind.SIGN_IN, ALICE, LINK, now=real_now())


async def test_a_due_mail_goes_out_with_a_neutral_sender_and_subject(
    database: Database, look: Any, settings: GatewaySettings, postbox: Any
) -> None:
    await post_one(database)
    ours = settings.model_copy(update={"smtp_url": f"smtp://127.0.0.1:{postbox.server_address[1]}"})

    assert await send_due(database, ours) == 1

    letter = postbox.letters[0]
    assert "From: Peerway <" in letter and "Subject: Your link for Peerway" in letter
    assert LINK in letter
    assert look.mails()[0].sent_at is not None


async def test_a_mail_that_cannot_go_out_waits(
    database: Database, look: Any, settings: GatewaySettings, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise smtplib.SMTPServerDisconnected

    monkeypatch.setattr(courier, "send", refuse)
    await post_one(database)

    assert await send_due(database, settings) == 0

    waiting = look.mails()[0]
    assert (waiting.attempts, waiting.sent_at, waiting.link) == (1, None, LINK)
