"""The page of facts that wait: an administrator sees why, and tries again."""

import asyncio
import re
from collections.abc import Collection, Mapping
from datetime import datetime

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient
from sqlmodel import Session, select

from shared.database import Database
from shared.messaging import receive
from shared.messaging.tables import DismissedFact, Held
from shared.messaging.unreadable import Unreadable, set_aside
from shared.settings import Settings
from shared.testing import client, token
from shared.web import Place, Room, build_service
from shared.web.due import DueLoop

from ..small.domain import NOON, Listener, coins, envelope, module_fact, parked, stories
from ..small.rows import Rows

PURSES = Rows("bad")


def places(session: Session, people: Collection[str]) -> Mapping[str, Place]:
    words = "Has a fact number {number}."
    return {"alice": Place(name="Alice Lantern", words=words, values={"number": 1})} if "alice" in people else {}


def set_aside_a_flood(session: Session, *, now: datetime) -> None:
    set_aside(session, [Unreadable("place", "curriculum.training", b"<b>no fact</b>")], now=now)


DANA, DOV = (token(name, "administrator", audience="shared") for name in ("dana", "dov"))
REASON = {"reason": "The curriculum said it twice by mistake."}


@pytest.fixture
def listener() -> Listener:
    return Listener()


@pytest.fixture
def doors(listener: Listener, alone: Database) -> TestClient:
    room = Room("trial", says="Hears", hears=[listener.subscription], due=[PURSES.duty], places=places)
    app: FastAPI = build_service("shared", title="trial", settings=Settings(), rooms=[room])
    return client(app, alone)


def test_an_administrator_sees_why_a_fact_waits_and_tries_again_when_it_is_mended(
    doors: TestClient, listener: Listener, alone: Database
) -> None:
    dana = DANA
    fact = envelope("alice", 1)
    listener.refused = {("alice", 1)}
    alone.write_now(receive, fact, listener.subscription, now=NOON)
    assert "not-yet" in doors.get("/shared/facts", headers=dana).text

    refused = doors.post(f"/shared/facts/{fact.id}", headers=dana)
    assert refused.status_code == 409
    assert alone.read_now(parked)

    listener.refused = set()
    assert doors.post(f"/shared/facts/{fact.id}", headers=dana).status_code == 303
    assert alone.read_now(stories) == {"alice": "1"}


def test_the_page_says_of_whom_a_fact_is_and_where_they_stand_here(
    doors: TestClient, listener: Listener, alone: Database
) -> None:
    newer = envelope("alice", 1).model_copy(update={"type": "curriculum.training.celebrated.v1"})
    alone.write_now(receive, newer, listener.subscription, now=NOON)

    for address in ("/shared/facts", f"/shared/facts/{newer.id}", f"/shared/facts/{newer.id}/dismissal"):
        shown = doors.get(address, headers=DANA).text
        assert "Alice Lantern: Has a fact number 1." in shown
        assert "After the upgrade it is taken in by itself" in shown


def test_what_cannot_be_read_is_shown_as_it_came_and_dismissed_by_two(doors: TestClient, alone: Database) -> None:
    alone.write_now(set_aside_a_flood, now=NOON)
    (fact_id,) = alone.read_now(parked)
    here = f"/shared/facts/{fact_id}"
    assert "&lt;b&gt;no fact&lt;/b&gt;" in doors.get(here, headers=DANA).text

    assert doors.post(f"{here}/dismissal", data={"reason": "no"}, headers=DANA).status_code == 422
    assert doors.post(f"{here}/dismissal", data=REASON, headers=DANA).headers["location"] == here
    assert REASON["reason"] in doors.get(here, headers=DOV).text
    assert doors.post(f"{here}/dismissal", data=REASON, headers=DANA).status_code == 409
    assert alone.read_now(parked)

    assert doors.post(f"{here}/dismissal", data=REASON, headers=DOV).headers["location"] == "/shared/facts"
    assert alone.read_now(parked) == {}
    assert doors.get(here, headers=DOV).status_code == 404


def test_a_flood_of_what_cannot_be_read_is_dismissed_by_one_act(
    doors: TestClient, listener: Listener, alone: Database
) -> None:
    flood = [Unreadable(str(number), "curriculum.training", b"no fact") for number in range(200)]
    hers = Unreadable("hers", "curriculum.training", b'{"subject": "alice"}')
    alone.write_now(set_aside, [*flood, hers], now=NOON)
    kept = next(one.id for one in alone.read_now(_held) if one.subject)
    fact_id = next(one.id for one in alone.read_now(_held) if not one.subject)
    here = f"/shared/facts/{fact_id}/dismissal"
    assert "199 others" in doors.get(here, headers=DANA).text

    for who in (DANA, DOV):
        assert doors.post(here, data=REASON, headers=who).status_code == 303

    assert set(alone.read_now(parked)) == {kept}
    assert len(alone.read_now(lambda session: session.exec(select(DismissedFact.id)).all())) == 200


def _held(session: Session) -> list[Held]:
    return list(session.exec(select(Held)))


def test_a_first_approval_can_be_taken_back(doors: TestClient, alone: Database) -> None:
    alone.write_now(set_aside_a_flood, now=NOON)
    (fact_id,) = alone.read_now(parked)
    here = f"/shared/facts/{fact_id}"
    doors.post(f"{here}/dismissal", data=REASON, headers=DANA)

    assert doors.post(f"{here}/dismissal/take-back", headers=DOV).status_code == 303
    assert doors.post(f"{here}/dismissal", data=REASON, headers=DOV).headers["location"] == here
    assert alone.read_now(parked)


def test_nobody_has_a_part_in_dismissing_a_fact_about_themselves(
    doors: TestClient, listener: Listener, alone: Database
) -> None:
    other = envelope("dana", 1, fact=module_fact("dana", 9))
    for fact in (envelope("dana", 1), other):
        alone.write_now(receive, fact, listener.subscription, now=NOON)

    assert doors.post(f"/shared/facts/{other.id}/dismissal", data=REASON, headers=DANA).status_code == 403


def test_what_could_not_be_done_is_shown_and_tried_again(doors: TestClient, alone: Database) -> None:
    PURSES.poisoned = "bad"
    asyncio.run(DueLoop(alone, [PURSES.duty]).turn(PURSES.duty))
    shown = doors.get("/shared/facts", headers=DANA).text
    assert "error: RuntimeError" in shown
    assert "1 time" in shown
    (address,) = re.findall(r'action="(/shared/facts/duties/[^"]+)"', shown)

    assert doors.post(address, headers=DANA).status_code == 409
    PURSES.poisoned = ""
    assert doors.post(address, headers=DANA).status_code == 303
    assert alone.read_now(coins, "bad") == 1
    assert "error: RuntimeError" not in doors.get("/shared/facts", headers=DANA).text


def test_every_service_has_a_queue_of_what_waits(doors: TestClient, alone: Database) -> None:
    alone.write_now(set_aside_a_flood, now=NOON)

    (queue,) = doors.get("/shared/api/v1/queues", headers=DANA).json()
    assert (queue["slug"], queue["count"], queue["url"]) == ("facts", 1, "/shared/facts")


def test_the_thousandth_fact_can_be_reached_and_taken_in(
    doors: TestClient, listener: Listener, alone: Database
) -> None:
    dana = token("dana", "administrator", audience="shared")
    facts = [envelope(f"person-{number}", 1) for number in range(1_000)]
    listener.refused = {(fact.subject, 1) for fact in facts}
    alone.write_now(
        lambda session: [receive(session, fact, listener.subscription, now=NOON) for fact in facts] and None
    )
    listener.refused = set()

    address, seen = "", set[str]()
    while True:
        shown = doors.get(f"/shared/facts{address}", headers=dana).text
        seen |= set(re.findall(r'action="/shared/facts/([^"]+)"', shown))
        following = re.search(r'rel="next" href="([^"]+)"', shown)
        if following is None:
            break
        address = following[1]

    assert seen == {fact.id for fact in facts}
    assert doors.post(f"/shared/facts/{facts[-1].id}", headers=dana).status_code == 303


@pytest.mark.parametrize("role", ["trainee", "facilitator", "examiner", "employer"])
def test_nobody_else_sees_or_moves_a_fact(doors: TestClient, role: str) -> None:
    who = token("mallory", role, audience="shared")

    assert doors.get("/shared/facts", headers=who).status_code == 403
    assert doors.post("/shared/facts/some-fact", headers=who).status_code == 403
