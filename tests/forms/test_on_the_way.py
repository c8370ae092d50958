"""Without scripts, where a form stops on its way: what has arrived comes back, and no page says that it is more."""

import asyncio
import html
from collections.abc import AsyncIterator
from urllib.parse import urlencode

import httpx2
import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from gateway.limits import in_time
from gateway.routing.process import create_state
from gateway.settings import GatewaySettings
from shared.database import Database
from shared.identity import ROLES
from shared.pages.given_back import NOT_TYPED
from shared.testing.doors import token
from tests.forms.listed import Form, forms

SQLITE = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
WITH_WORDS = [one for one in forms() if one.marked()]
FORM = {"Content-Type": "application/x-www-form-urlencoded"}
ALL_HERE, A_PART = "What you wrote is here", "A part of what you wrote is"
TAKEN, MUCH = 600_000, 700_000
"""Bytes."""


def lost(answer: httpx2.Response, form: Form) -> list[str]:
    page = html.unescape(answer.text)
    return [mark for name, mark in form.marked().items() if name not in NOT_TYPED and mark not in page]


async def in_parts(sent: bytes) -> AsyncIterator[bytes]:
    for start in range(0, len(sent), 65_536):
        yield sent[start : start + 65_536]


def for_them(form: Form) -> dict[str, str]:
    return token("alice", *ROLES, audience=form.service)


@pytest.fixture
def nowhere() -> AsyncIterator[Database]:
    """Nothing listens where the database should be."""
    away = Database("postgresql://peerway@127.0.0.1:9/nowhere")
    yield away
    away.close()


async def half(sent: bytes) -> AsyncIterator[bytes]:
    """The rest does not come."""
    yield sent
    await asyncio.Event().wait()


@SQLITE
async def test_what_arrives_too_slowly_comes_back_as_far_as_it_came(
    visitor: httpx2.AsyncClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(in_time, "FIRST", 0.02)
    for form in WITH_WORDS:
        sent = urlencode(form.marked() | {"and": "so on"}).encode()
        headers = FORM | {"Content-Length": str(2 * len(sent))}
        answer = await visitor.post(form.address, content=half(sent), headers=headers)
        assert (form, lost(answer, form)) == (form, []) and answer.status_code in (401, 408)
        assert A_PART in answer.text and ALL_HERE not in answer.text


@SQLITE
async def test_what_is_too_much_comes_back_as_far_as_we_read_it(
    visitor: httpx2.AsyncClient, app: FastAPI, database: Database, settings: GatewaySettings
) -> None:
    create_state(app, database, settings.model_copy(update={"body_bytes": TAKEN}))
    for form in WITH_WORDS:
        sent = urlencode(form.marked() | {"more": "x" * MUCH}).encode()
        headers = FORM | {"Content-Length": str(len(sent))}
        answer = await visitor.post(form.address, content=in_parts(sent), headers=headers)
        assert (form, answer.status_code, lost(answer, form)) == (form, 413, [])
        assert A_PART in answer.text and ALL_HERE not in answer.text


@SQLITE
def test_when_the_database_of_a_service_is_away_every_form_comes_back(
    doors: dict[str, TestClient], nowhere: Database
) -> None:
    statuses = set()
    for form in [one for one in WITH_WORDS if one.service != "gateway"]:
        door = doors[form.service]
        door.app.state.database = nowhere
        answer = door.post(form.address, data=form.marked(), headers=for_them(form))
        assert (form, lost(answer, form)) == (form, [])
        statuses.add(answer.status_code)
    assert {422, 503} <= statuses <= {200, 404, 422, 503}  # some were found wrong before it was asked for anything


@SQLITE
async def test_when_the_database_of_the_gateway_is_away_every_form_comes_back(
    visitor: httpx2.AsyncClient, app: FastAPI, settings: GatewaySettings, nowhere: Database
) -> None:
    create_state(app, nowhere, settings)
    for form in WITH_WORDS:
        headers = {"Cookie": "peerway=a-key-of-somebody"}
        answer = await visitor.post(form.address, data=form.marked(), headers=headers)
        assert (form, answer.status_code, lost(answer, form)) == (form, 503, [])
