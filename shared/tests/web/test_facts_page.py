"""The page of facts that wait: an administrator sees why, and tries again."""

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from shared.database import Database
from shared.messaging import receive
from shared.settings import Settings
from shared.testing import client, token
from shared.web import Room, build_service

from ..small.house import NOON, Listener, envelope, parked, stories


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
    alone.write_now(receive, fact, listener.subscription, NOON)
    assert "not-yet" in doors.get("/shared/facts", headers=dana).text

    refused = doors.post(f"/shared/facts/{fact.id}", headers=dana)
    assert refused.status_code == 409
    assert alone.read_now(parked)

    listener.refused = set()
    assert doors.post(f"/shared/facts/{fact.id}", headers=dana).status_code == 303
    assert alone.read_now(stories) == {"alice": "1"}


@pytest.mark.parametrize("role", ["trainee", "facilitator", "examiner", "employer"])
def test_nobody_else_sees_or_moves_a_fact(doors: TestClient, role: str) -> None:
    who = token("mallory", role, audience="shared")

    assert doors.get("/shared/facts", headers=who).status_code == 403
    assert doors.post("/shared/facts/some-fact", headers=who).status_code == 403
