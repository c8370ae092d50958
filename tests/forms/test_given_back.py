"""Without scripts, where the gateway itself says no: what was typed comes back on the page that says so."""

import html

import httpx2
import pytest
from fastapi import FastAPI

from gateway.routing.process import create_state
from gateway.settings import GatewaySettings
from shared.database import Database
from shared.refusals import TooMany
from tests.forms.listed import Form, forms

ALL = list(forms())
WITH_WORDS = [one for one in ALL if one.marked()]
BEHIND = [one for one in WITH_WORDS if one.service != "gateway"]
ALL_HERE = "What you wrote is here"
SQLITE = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
A_PART = "A part of what you wrote is here"
ONE_A_MINUTE: dict[str, object] = {"rate_limits": True, "address_per_second": 1 / 60, "address_burst": 1}


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
    create_state(app, database, settings.model_copy(update=ONE_A_MINUTE))
    await visitor.get("/help")
    for form in WITH_WORDS:
        answer = await visitor.post(form.address, data=form.marked())
        assert (form, answer.status_code, missing(answer, form)) == (form, 429, [])
        assert ALL_HERE in answer.text
        seconds = answer.headers["retry-after"]
        assert f"wait {seconds} seconds" in answer.text and f'data-send-again="{seconds}"' in answer.text


@SQLITE
async def test_what_was_too_much_is_sent_by_itself_once_only_and_never_without_its_file(
    visitor: httpx2.AsyncClient, app: FastAPI, database: Database, settings: GatewaySettings
) -> None:
    create_state(app, database, settings.model_copy(update=ONE_A_MINUTE))
    await visitor.get("/help")
    [claim] = [one for one in BEHIND if one.path == "/ce-tracker/claim/{draft_id}/what"]
    photo = {"evidence": ("photo.jpg", b"\xff\xd8\xff", "image/jpeg")}

    again = await visitor.post(claim.address, data=claim.marked() | {"_again": "yes"})
    with_file = await visitor.post(claim.address, data=claim.marked(), files=photo)

    for answer in (again, with_file):
        assert (answer.status_code, missing(answer, claim)) == (429, [])
        assert "Send it again" in answer.text and "data-send-again" not in answer.text
    assert 'name="_again"' not in again.text  # who presses the button may wait once more


@SQLITE
async def test_a_password_comes_back_on_no_page_and_is_nowhere_sent_by_itself(
    visitor: httpx2.AsyncClient, app: FastAPI, database: Database, settings: GatewaySettings
) -> None:
    with_secrets = [one for one in ALL if one.secrets()]
    refusing: dict[str, dict[str, object]] = {
        "too much at once": ONE_A_MINUTE,
        "too large": {"body_bytes": 1},
        "signed out, or wrong": {},
    }
    for why, more in refusing.items():
        create_state(app, database, settings.model_copy(update=more))
        await visitor.get("/help")
        for form in with_secrets:
            answer = await visitor.post(form.address, data=form.marked() | form.secrets())
            shown = [one for one in form.secrets().values() if one in html.unescape(answer.text)]
            assert (form, why, shown) == (form, why, [])
            assert answer.status_code >= 400 and "data-send-again" not in answer.text
    assert len(with_secrets) >= 5


def test_whatever_is_too_much_says_when_it_is_not() -> None:
    """In words; Retry-After says it too, and by it the page sends the form again."""

    def kinds(of: type[TooMany]) -> list[type[TooMany]]:
        return [of, *(kind for one in of.__subclasses__() for kind in kinds(one))]

    assert len(kinds(TooMany)) >= 3
    assert [one for one in kinds(TooMany) if "{seconds}" not in one.sentence] == []


def test_no_other_field_is_called_as_a_password_is() -> None:
    """By their names alone the gateway tells what it does not give back."""
    secrets = {name for form in ALL for name in form.secrets()}

    assert [str(form) for form in ALL if secrets & form.marked().keys()] == []


@SQLITE
@pytest.mark.parametrize("size", [400_000, 33_000_000])
async def test_beside_a_file_the_words_come_back_however_large_it_is(visitor: httpx2.AsyncClient, size: int) -> None:
    for form in [one for one in BEHIND if one.takes_files]:
        photo = {"evidence": ("photo.jpg", b"\xff\xd8\xff" + b"\0" * size, "image/jpeg")}
        answer = await visitor.post(form.address, data=form.marked(), files=photo)
        assert (form, answer.status_code, missing(answer, form)) == (form, 413 if size > 1e7 else 503, [])
        assert ("Send it again" in answer.text) == (size < 1e7)
        assert (A_PART if size > 1e7 else ALL_HERE) in answer.text


@SQLITE
async def test_what_another_site_sent_is_never_given_to_be_sent_again(
    visitor: httpx2.AsyncClient, app: FastAPI, database: Database, settings: GatewaySettings
) -> None:
    [form] = [one for one in BEHIND if one.path == "/ce-tracker/claim/{draft_id}/what"]
    for headers, words in (
        ({"Sec-Fetch-Site": "cross-site"}, "x"),
        ({"Sec-Fetch-Site": "cross-site"}, "x" * 13_000_000),
    ):
        answer = await visitor.post(form.address, data={"title": words}, headers=headers)
        assert answer.status_code in (403, 413)
        assert "Send it again" not in answer.text
    create_state(app, database, settings.model_copy(update=ONE_A_MINUTE))
    await visitor.get("/help")
    answer = await visitor.post(form.address, data={"title": "x"}, headers={"Sec-Fetch-Site": "cross-site"})
    assert answer.status_code == 429
    assert "Send it again" not in answer.text and "data-send-again" not in answer.text
