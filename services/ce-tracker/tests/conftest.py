"""The CE tracker's doors and commands over a fresh database, with the days told by the test."""

import asyncio
import base64
import os
import tempfile
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient
from sqlmodel import Session, col, select

from shared import clock
from shared.database import Database
from shared.events import CertificationGranted, Envelope, Event
from shared.ids import new_id
from shared.messaging import receive
from shared.messaging.tables import Cursor, Outbox
from shared.testing import client, token
from shared.web.due import do_due

os.environ.setdefault("PEERWAY_VAR", tempfile.mkdtemp(prefix="peerway-ce-"))

PDF = b"%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n"


def moment(day: date, hour: int = 17) -> datetime:
    return datetime(day.year, day.month, day.day, hour, tzinfo=UTC)


@pytest.fixture(scope="session")
def service_under_test() -> str:
    return "ce-tracker"


@pytest.fixture(scope="session")
def app() -> FastAPI:
    from ce_tracker.main import app

    return app


@pytest.fixture
def doors(app: FastAPI, database: Database) -> TestClient:
    return client(app, database)


@pytest.fixture
def today() -> Iterator[Callable[[date], None]]:
    """Make the doors believe that it is noon on this day."""

    def set_to(day: date) -> None:
        clock.shift(moment(day) - clock.real_now())

    yield set_to
    clock.shift(timedelta())


@pytest.fixture
def tell(database: Database) -> Callable[[Event, date], None]:
    """Let the service hear a fact, as the broker would bring it."""
    from ce_tracker.years.subscribers import SUBSCRIPTIONS

    def hear(event: Event, day: date) -> None:
        def take(session: Session) -> None:
            last = session.get(Cursor, ("registry.certification", event.person_id))
            envelope = Envelope(
                id=new_id(),
                source="/registry",
                type=event.type,
                subject=event.person_id,
                time=moment(day),
                sequence=(last.version if last else 0) + 1,
                data=event.model_dump(mode="json"),
            )
            receive(session, envelope, SUBSCRIPTIONS[0], clock.real_now())

        database.write_now(take)

    return hear


@pytest.fixture
def certified(tell: Callable[[Event, date], None]) -> Callable[[str, date], None]:
    """Let the service hear that somebody was certified on a day."""

    def grant(person_id: str, day: date) -> None:
        granted = CertificationGranted(
            person_id=person_id,
            certificate_number=f"CPS-{person_id}",
            granted_on=day,
            valid_until=date(day.year + 1, 12, 31),
            rule_set="registry-2026-1",
        )
        tell(granted, day)

    return grant


@pytest.fixture
def facts(database: Database) -> Callable[[str], list[tuple[str, dict[str, Any], date]]]:
    """What was said of a person, in order: (last words of the type, the body, the day)."""

    def said(person_id: str) -> list[tuple[str, dict[str, Any], date]]:
        def look(session: Session) -> list[str]:
            return list(
                session.exec(select(Outbox.body).where(Outbox.subject == person_id).order_by(col(Outbox.version)))
            )

        envelopes = [Envelope.model_validate_json(body) for body in database.read_now(look)]
        return [(one.type.split(".")[2], one.data, one.time.date()) for one in envelopes]

    return said


@pytest.fixture
def turn(database: Database) -> Callable[[date], int]:
    """Let the due loop come by in the afternoon of a day."""
    from ce_tracker.years.room import ROOM

    def come_by(day: date) -> int:
        done = 0
        while some := asyncio.run(do_due(database, ROOM.due[0], now=moment(day))):
            done += some
        return done

    return come_by


@pytest.fixture
def accepted(database: Database) -> Callable[..., str]:
    """Claim hours and have them accepted by Dana; the id of the credit."""
    from ce_tracker.credits.commands import claim
    from ce_tracker.credits.models import Claim, EvidenceFile
    from ce_tracker.review.commands import decide

    def do(
        person_id: str,
        minutes: int,
        taken: date,
        *,
        ethics: bool = False,
        sent: date | None = None,
        decided: date | None = None,
    ) -> str:
        sent = sent or taken
        said = Claim(
            title=f"Evening {new_id()}", provider="The Lantern", taken_on=taken, minutes=minutes, ethics=ethics
        )
        file = EvidenceFile(name="paper.pdf", content=PDF, content_type="application/pdf")
        credit = database.write_now(claim, person_id, said, file, name=None, at_most=5_000_000, now=moment(sent))
        database.write_now(decide, credit, "accept", words=None, reviewer_id="dana", now=moment(decided or sent, 18))
        return credit

    return do


@pytest.fixture
def alice() -> dict[str, str]:
    return token("alice", "trainee", audience="ce-tracker")


@pytest.fixture
def mallory() -> dict[str, str]:
    return token("mallory", "trainee", audience="ce-tracker", name="Mallory")


@pytest.fixture
def dana() -> dict[str, str]:
    return token("dana", "administrator", audience="ce-tracker", name="Dana")


@pytest.fixture
def a_claim() -> dict[str, Any]:
    """What Alice sends by JSON."""
    return {
        "title": "Listening in groups",
        "provider": "The Lantern",
        "taken_on": "2026-03-02",
        "minutes": 660,
        "ethics": False,
        "evidence": {"name": "paper.pdf", "content": base64.b64encode(PDF).decode()},
    }
