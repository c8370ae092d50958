"""The doors of a service, as a request reaches them that the gateway forwards."""

from datetime import UTC, datetime
from functools import cache
from importlib import import_module

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient
from joserfc import jwk

from shared.database import Database
from shared.identity import HEADER, Identity, Language, Preferences, Verifier, sign
from shared.testing.cast import LONG_AGO

KEY = jwk.OKPKey.generate_key("Ed25519", parameters={"kid": "test"})
JUST_NOW = datetime(2099, 1, 1, tzinfo=UTC)
"""When a password was given, for tests that do not care: it counts as long as they run."""
AS_IT_IS = Preferences()
LIFE = 36_000
"""Seconds: longer than a run of tests takes."""


def token(
    person_id: str | None = "alice",
    *roles: str,
    audience: str,
    name: str | None = "Alice",
    language: Language = "en",
    auth_time: datetime | None = JUST_NOW,
    preferences: Preferences = AS_IT_IS,
) -> dict[str, str]:
    """Headers of a request as the gateway would forward it."""
    held = dict.fromkeys(roles, LONG_AGO)
    who = Identity(
        person_id=person_id,
        name=name,
        roles=held,
        auth_time=auth_time,
        language=language,
        preferences=preferences,
    )
    return {HEADER: _signed(who, audience)}


@cache
def _signed(who: Identity, audience: str) -> str:
    return sign(who, audience, KEY, life=LIFE)


def client(app: FastAPI, database: Database) -> TestClient:
    """The doors of a service over a database, without the broker: facts stay in the outbox, to be looked at."""
    app.state.database = database
    app.state.verifier = Verifier(app.state.name, "", {"test": KEY})
    return TestClient(app, follow_redirects=False, raise_server_exceptions=False)


@pytest.fixture
def app(service_under_test: str) -> FastAPI:
    """The service under test, put together when it is first imported."""
    package = service_under_test.replace("-", "_")
    found: FastAPI = import_module(f"{package}.main").app
    return found
