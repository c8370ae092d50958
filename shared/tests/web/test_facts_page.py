"""The page of facts that wait: an administrator sees why, and tries again."""

import re

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from shared.database import Database
from shared.messaging import receive
from shared.settings import Settings
from shared.testing import client, token
from shared.web import Room, build_service

from ..small.domain import NOON, Listener, envelope, parked, stories


@pytest.fixture
def listener() -> Listener:
    return Listener()


@pytest.fixture
def doors(listener: Listener, alone: Database) -> TestClient:
    room = Room("trial", says="Hears", hears=[listener.subscription])
    app: FastAPI = build_service("shared", title="trial", settings=Settings(), rooms=[room])
    return client(app, alone)


def test_an_administrator_sees_why_a_fact_waits_and_tries_again_when_it_is_mended(
    doors: TestClient, listener: Listener, alone: Database
) -> None:
    dana = token("dana", "administrator", audience="shared")
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
