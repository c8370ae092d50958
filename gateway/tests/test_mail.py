import smtplib
import socketserver
import threading
from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any

import pytest

from gateway.mail import courier
from gateway.mail.commands import CLAIM, mark_sent, post, take_due
from gateway.mail.courier import send_due
from gateway.mail.letters import LETTERS, write
from gateway.mail.queries import newest_mail
from gateway.mail.rules import GIVEN_UP_AFTER, is_given_up, pause_after
from gateway.settings import GatewaySettings
from shared.clock import real_now
from shared.database import Database


async def post_one(database: Database, at: datetime) -> None:
    await database.write(post, "sign-in", to="alice@peerway.example", language="en", link="/sign-in/link/key", at=at)


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("letter", LETTERS)
def test_no_letter_says_what_it_is_about(letter: str, language: str) -> None:
    written = write(letter, language, "https://house.test/x")

    assert "https://house.test/x" in written.text.split("\n\n")
    for word in ("certif", "exam", "mental", "health", "salud", "training", "curso", "specialist", "especialista"):
        assert word not in (written.subject + written.text).lower()


async def test_a_mail_is_taken_once_and_comes_due_again_if_its_sender_died(database: Database, now: datetime) -> None:
    await post_one(database, now)

    assert len(await database.write(take_due, now)) == 1
    assert await database.write(take_due, now) == []
    assert len(await database.write(take_due, now + CLAIM)) == 1


async def test_a_sent_mail_keeps_no_key(database: Database, look: Any, now: datetime) -> None:
    await post_one(database, now)
    mail = (await database.write(take_due, now))[0]

    await database.write(mark_sent, mail.id, now)

    assert (await look.mails())[0].link == ""
    assert await database.write(take_due, now + timedelta(days=1)) == []


async def test_development_shows_the_mail_with_its_link(database: Database, now: datetime) -> None:
    await post_one(database, now)

    shown = (await database.read(newest_mail, "http://127.0.0.1:8000"))[0]

    assert (shown.subject, shown.link) == ("Your link for Peerway", "/sign-in/link/key")
    assert "http://127.0.0.1:8000/sign-in/link/key" in shown.paragraphs


def test_pauses_grow_and_end() -> None:
    pauses = [pause_after(attempts) for attempts in range(1, GIVEN_UP_AFTER + 1)]

    assert pauses == sorted(pauses) and pauses[-1] == timedelta(hours=3)
    assert not is_given_up(GIVEN_UP_AFTER - 1) and is_given_up(GIVEN_UP_AFTER)


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


async def test_a_due_mail_goes_out_with_a_neutral_sender_and_subject(
    database: Database, look: Any, settings: GatewaySettings, postbox: Any
) -> None:
    await post_one(database, real_now())
    ours = settings.model_copy(update={"smtp_url": f"smtp://127.0.0.1:{postbox.server_address[1]}"})

    assert await send_due(database, ours) == 1

    letter = postbox.letters[0]
    assert "From: Peerway <" in letter and "Subject: Your link for Peerway" in letter
    assert "/sign-in/link/key" in letter
    assert (await look.mails())[0].sent_at is not None


async def test_a_mail_that_cannot_go_out_waits(
    database: Database, look: Any, settings: GatewaySettings, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise smtplib.SMTPServerDisconnected

    monkeypatch.setattr(courier, "send", refuse)
    await post_one(database, real_now())

    assert await send_due(database, settings) == 0

    waiting = (await look.mails())[0]
    assert (waiting.attempts, waiting.sent_at, waiting.link) == (1, None, "/sign-in/link/key")
