"""Without scripts, where the gateway itself says no: what was typed comes back on the page that says so."""

import asyncio
import html
import tempfile
from collections.abc import AsyncIterator, Callable
from pathlib import Path

import httpx2
import pytest
from fastapi import FastAPI

from gateway.main import build
from gateway.routing.process import create_state
from gateway.settings import GatewaySettings
from shared.database import Database
from shared.services import BEHIND_THE_GATEWAY
from shared.testing import Scene
from tests.forms.listed import Form, forms

ALL = list(forms())
WITH_WORDS = [one for one in ALL if one.marked()]
BEHIND = [one for one in WITH_WORDS if one.service != "gateway"]
HEADERS = {"Sec-Fetch-Site": "same-origin", "Accept-Language": "en"}
ALL_HERE = "What you wrote is here"
SQLITE = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
A_PART = "A part of what you wrote is here"


@pytest.fixture(scope="session")
def service_under_test() -> str:
    return "gateway"


@pytest.fixture(scope="session")
def settings() -> GatewaySettings:
    nowhere = {one.name: "http://127.0.0.1:9" for one in BEHIND_THE_GATEWAY}
    folder = Path(tempfile.mkdtemp(prefix="peerway-forms-"))
    return GatewaySettings(var=folder, rate_limits=False, service_urls=nowhere, upstream_read_seconds=0.05)


@pytest.fixture(scope="session")
def app(settings: GatewaySettings) -> FastAPI:
    return build(settings)


@pytest.fixture(scope="session")
def furnish() -> Callable[[Scene], None]:
    return lambda scene: None


@pytest.fixture
async def visitor(app: FastAPI, database: Database, settings: GatewaySettings) -> AsyncIterator[httpx2.AsyncClient]:
    create_state(app, database, settings)
    app.state.database = database
    transport = httpx2.ASGITransport(app, raise_app_exceptions=False)
    async with httpx2.AsyncClient(transport=transport, base_url="http://127.0.0.1:8000", headers=HEADERS) as client:
        yield client
    await app.state.upstreams.close()


@pytest.fixture
async def silence() -> AsyncIterator[str]:
    """A service that takes everything and never answers."""

    async def take(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        while await reader.read(65_536):
            pass
        writer.close()

    server = await asyncio.start_server(take, "127.0.0.1", 0)
    yield f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
    server.close()


def missing(answer: httpx2.Response, form: Form) -> list[str]:
    page = html.unescape(answer.text)
    return [mark for mark in form.marked().values() if mark not in page]


def test_there_are_forms_to_look_at() -> None:
    assert len(BEHIND) > 25
    assert {one.service for one in WITH_WORDS} >= {"gateway", "curriculum", "exam", "registry", "ce-tracker"}


@SQLITE
async def test_when_a_service_is_away_every_form_comes_back_and_can_be_sent_again(visitor: httpx2.AsyncClient) -> None:
    for form in BEHIND:
        answer = await visitor.post(form.address, data=form.marked())
        assert (form, answer.status_code, missing(answer, form)) == (form, 503, [])
        assert ALL_HERE in answer.text
        assert "Send it again" in answer.text


@SQLITE
async def test_when_a_service_takes_too_long_every_form_comes_back(
    visitor: httpx2.AsyncClient, app: FastAPI, database: Database, settings: GatewaySettings, silence: str
) -> None:
    urls = dict.fromkeys(settings.service_urls, silence)
    create_state(app, database, settings.model_copy(update={"service_urls": urls}))
    for form in BEHIND:
        answer = await visitor.post(form.address, data=form.marked())
        assert (form, answer.status_code, missing(answer, form)) == (form, 504, [])
        assert ALL_HERE in answer.text


@SQLITE
async def test_when_it_was_too_much_at_once_every_form_comes_back(
    visitor: httpx2.AsyncClient, app: FastAPI, database: Database, settings: GatewaySettings
) -> None:
    none = {"rate_limits": True, "address_per_second": 1e-6, "address_burst": 1}
    create_state(app, database, settings.model_copy(update=none))
    await visitor.get("/help")
    for form in WITH_WORDS:
        answer = await visitor.post(form.address, data=form.marked())
        assert (form, answer.status_code, missing(answer, form)) == (form, 429, [])
        assert ALL_HERE in answer.text


@SQLITE
@pytest.mark.parametrize("size", [400_000, 13_000_000])
async def test_beside_a_file_the_words_come_back_however_large_it_is(visitor: httpx2.AsyncClient, size: int) -> None:
    for form in [one for one in BEHIND if one.takes_files]:
        photo = {"evidence": ("photo.jpg", b"\xff\xd8\xff" + b"\0" * size, "image/jpeg")}
        answer = await visitor.post(form.address, data=form.marked(), files=photo)
        assert (form, answer.status_code, missing(answer, form)) == (form, 413 if size > 1e7 else 503, [])
        assert ("Send it again" in answer.text) == (size < 1e7)
        assert (A_PART if size > 1e7 else ALL_HERE) in answer.text


@SQLITE
async def test_what_another_site_sent_is_never_given_to_be_sent_again(visitor: httpx2.AsyncClient) -> None:
    [form] = [one for one in BEHIND if one.path == "/ce-tracker/claim/other"]
    for headers, words in (
        ({"Sec-Fetch-Site": "cross-site"}, "x"),
        ({"Sec-Fetch-Site": "cross-site"}, "x" * 13_000_000),
    ):
        answer = await visitor.post(form.address, data={"title": words}, headers=headers)
        assert answer.status_code in (403, 413)
        assert "Send it again" not in answer.text
