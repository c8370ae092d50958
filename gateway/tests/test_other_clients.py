"""Clients that are not the browser of today: text browsers, link checkers, monitors, addresses read out of a letter."""

import re
from typing import Any

import pytest

PAGES = ("/", "/about", "/sign-in", "/health/ready", "/robots.txt", "/.well-known/security.txt", "/favicon.ico")
NAME = {"name": "Ali"}


class TextBrowser:
    """lynx, w3m, edbrowse: neither Sec-Fetch-Site nor Origin; a Referer, unless somebody turned that off."""

    def __init__(self, browser: Any) -> None:
        self.browser = browser
        del browser.headers["sec-fetch-site"]

    async def sign_in(self, password: str, **headers: str) -> Any:
        form = {"email": "alice@peerway.example", "password": password}
        return await self.browser.post("/sign-in", data=form, headers=headers)

    async def proof(self) -> str:
        """The first field of the form on the page."""
        page = (await self.browser.get("/account/name")).text
        found = re.search(r'action="/account/name"[^>]*>\s*<input type="hidden" name="_form" value="(\w+)"', page)
        found = found or re.search(r'name="_form" value="(\w+)"', page)
        assert found
        return found[1]


@pytest.fixture
def text_browser(browser: Any) -> TextBrowser:
    return TextBrowser(browser)


@pytest.mark.parametrize("path", PAGES)
async def test_head_is_answered_as_get_is(browser: Any, path: str) -> None:
    got, asked = await browser.get(path), await browser.head(path)

    assert (asked.status_code, asked.content) == (got.status_code, b"")
    assert asked.headers.get("content-type") == got.headers.get("content-type")


async def test_head_changes_nothing(browser: Any) -> None:
    await browser.sign_in()
    await browser.head("/sign-out")

    assert (await browser.get("/account")).status_code == 200


@pytest.mark.parametrize("headers", [{}, {"Referer": "http://127.0.0.1:8000/sign-in"}])
async def test_a_text_browser_signs_in(text_browser: TextBrowser, password: str, headers: dict[str, str]) -> None:
    assert (await text_browser.sign_in(password, **headers)).status_code == 303


async def test_a_text_browser_changes_something_from_our_page(text_browser: TextBrowser, password: str) -> None:
    await text_browser.sign_in(password)

    by_referer = {"Referer": "http://127.0.0.1:8000/account/name"}
    assert (await text_browser.browser.post("/account/name", data=NAME, headers=by_referer)).status_code == 303


@pytest.mark.parametrize("encoding", ["data", "files"])
async def test_a_form_that_was_shown_to_this_session_proves_itself(
    text_browser: TextBrowser, password: str, encoding: str
) -> None:
    await text_browser.sign_in(password)
    sent: Any = {"_form": await text_browser.proof(), **NAME}
    if encoding == "files":
        sent = {name: (None, value) for name, value in sent.items()}

    answer = await text_browser.browser.post("/account/name", **{encoding: sent})

    assert answer.status_code == 303


@pytest.mark.parametrize("sent", [NAME, {"_form": "0" * 64, **NAME}, {"_form": "", **NAME}])
async def test_a_form_that_proves_nothing_is_refused(
    text_browser: TextBrowser, password: str, sent: dict[str, str]
) -> None:
    await text_browser.sign_in(password)

    assert (await text_browser.browser.post("/account/name", data=sent)).status_code == 403


async def test_the_proof_of_somebody_else_is_refused(text_browser: TextBrowser, password: str, app: Any) -> None:
    await text_browser.sign_in(password)
    theirs = await text_browser.proof()
    await text_browser.browser.post("/sign-out", data={"_form": theirs})
    await text_browser.sign_in(password)

    assert (await text_browser.browser.post("/account/name", data={"_form": theirs, **NAME})).status_code == 403


async def test_json_with_a_cookie_still_says_where_it_comes_from(text_browser: TextBrowser, password: str) -> None:
    await text_browser.sign_in(password)

    assert (await text_browser.browser.put("/api/v1/me/name", json=NAME)).status_code == 403


@pytest.mark.parametrize("clinging", [".", ")", "/", ",", "?)", "\u201d", ">."])
async def test_an_address_out_of_a_letter_is_found(browser: Any, clinging: str) -> None:
    answer = await browser.get(f"/about{clinging}")

    assert answer.status_code in (200, 302)
    assert answer.headers.get("location", "/about").partition("?")[0] == "/about"


async def test_a_page_that_is_not_there_is_still_not_there(browser: Any) -> None:
    assert (await browser.get("/nowhere")).status_code == 404
    assert (await browser.post("/about.")).status_code == 404


async def test_search_engines_are_told_that_nobody_is_to_be_found(browser: Any) -> None:
    assert (await browser.get("/robots.txt")).text.endswith("Disallow: /\n")


@pytest.mark.parametrize("path", ["/", "/api/openapi.json"])
async def test_what_is_long_travels_compressed_to_whoever_takes_it(browser: Any, path: str) -> None:
    plain = await browser.get(path, headers={"Accept-Encoding": "identity"})
    compressed = await browser.get(path, headers={"Accept-Encoding": "gzip"})

    assert compressed.headers["content-encoding"] == "gzip" and "content-encoding" not in plain.headers
    assert int(compressed.headers["content-length"]) < len(plain.content) / 2
    assert compressed.text == plain.text
    assert "Accept-Encoding" in plain.headers["vary"]
