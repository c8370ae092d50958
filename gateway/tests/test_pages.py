"""The pages of the gateway, as browsers ask for them."""

import re
from datetime import timedelta
from typing import Any

import pytest
from fastapi.routing import iter_route_contexts
from sqlmodel import Session
from starlette.responses import Response

from gateway.accounts.commands import open_account
from gateway.mail.rules import Kind
from gateway.mail.tables import Mail
from gateway.main import build
from gateway.notices.tables import News
from gateway.people.tables import RoleChange
from gateway.routing.security import security_headers
from gateway.sessions.commands import open_session
from gateway.sessions.cookies import give
from gateway.sessions.rules import Device
from gateway.sessions.rules import Kind as SessionKind
from gateway.sessions.views import OpenedSession
from gateway.settings import GatewaySettings
from shared.clock import real_now
from shared.testing import NOW
from shared.testing.cast import somebody

from .conftest import account_of

OPEN = (
    "/ /about /help /privacy /accessibility /employers /register /register/sent /sign-in /sign-in/link "
    "/sign-in/link/sent /password/forgotten /password/sent /preferences /developers /asyncapi /problems/not-found "
    "/problems/a-rule-of-a-service /dev/mail"
).split()
OWN = "/account /account/name /account/password /account/news".split()
ADMINISTRATORS = "/admin /admin/people /admin/people/alice".split()


def _heading(page: str) -> str:
    return page.partition("<h1")[2].partition("</h1>")[0]


async def test_an_open_page_greets_everybody_in_their_language(browser: Any) -> None:
    for path in OPEN:
        english = await browser.get(path)
        spanish = await browser.get(path, headers={"Accept-Language": "es"})

        assert (english.status_code, spanish.status_code) == (200, 200), path
        assert '<html lang="en"' in english.text and '<html lang="es"' in spanish.text, path
        assert english.text.count("<h1") == 1, path
        assert _heading(english.text) != _heading(spanish.text), path


async def test_ones_own_pages_ask_a_visitor_to_sign_in_and_open_to_their_person(browser: Any) -> None:
    for path in OWN:
        assert (await browser.get(path)).headers["location"] == f"/sign-in?next={path}"

    await browser.sign_in()
    for path in OWN:
        opened = await browser.get(path)
        assert opened.status_code == 200, path
        assert opened.headers["cache-control"] == "no-store" and opened.headers["x-robots-tag"] == "noindex", path


async def test_administrators_pages_are_closed_to_others(browser: Any) -> None:
    await browser.sign_in("mallory")
    assert {(await browser.get(path)).status_code for path in ADMINISTRATORS} == {403}

    await browser.sign_in("dana")
    assert {(await browser.get(path)).status_code for path in ADMINISTRATORS} == {200}


async def test_a_person_registers_confirms_and_signs_in(browser: Any, look: Any, password: str) -> None:
    email = "nadia@peerway.example"

    sent = await browser.post("/register", data={"name": "Nadia", "email": email, "next": "/exam"})
    await browser.posted()
    link = f"/register/{look.newest_key()}"
    shown = await browser.get(link)
    confirmed = await browser.post(link, data={"password": password})
    signed_in = await browser.post("/sign-in", data={"email": email, "password": password, "next": "/account"})

    assert sent.headers["location"] == "/register/sent"
    assert "Nadia" in shown.text and f'value="{email}" readonly autocomplete="username"' in shown.text
    assert confirmed.headers["location"] == "/sign-in?next=/exam"
    assert signed_in.headers["location"] == "/account"
    assert "Nadia" in (await browser.get("/account")).text


async def test_what_cannot_be_an_address_gives_the_form_back_with_what_was_typed(browser: Any) -> None:
    answer = await browser.post("/register", data={"name": "Nadia", "email": "nadia at home"})

    assert answer.status_code == 422
    assert 'value="Nadia"' in answer.text and 'value="nadia at home"' in answer.text


async def test_a_short_password_gives_the_page_of_the_mail_back_without_it(browser: Any, look: Any) -> None:
    await browser.post("/register", data={"name": "Nadia", "email": "nadia@peerway.example"})
    await browser.posted()
    link = f"/register/{look.newest_key()}"

    answer = await browser.post(link, data={"password": "too short"})

    assert answer.status_code == 422 and "at least 15 characters" in answer.text
    assert "too short" not in answer.text
    assert (await browser.post(link, data={"password": "river stone lamp oak"})).status_code == 303


@pytest.mark.parametrize(
    "easy", ["passwordpassword", "peerwaypeerway2026", "aaaabbbbccccdddd", "nadia@peerway.example1", "123456789012345"]
)
async def test_a_password_that_is_easy_to_guess_is_not_taken(browser: Any, look: Any, easy: str) -> None:
    await browser.post("/register", data={"name": "Nadia", "email": "nadia@peerway.example"})
    await browser.posted()

    answer = await browser.post(f"/register/{look.newest_key()}", data={"password": easy})

    assert answer.status_code == 422 and "too easy to guess" in answer.text and easy not in answer.text


async def test_a_link_shows_a_button_and_signs_in_only_when_it_is_pressed(browser: Any, look: Any) -> None:
    form = {"email": "alice@peerway.example", "next": "/exam?part=oral"}
    await browser.post("/sign-in/link", data=form)
    await browser.posted()
    link = f"/sign-in/link/{look.newest_key()}"

    for _ in range(3):
        seen = await browser.get(link)
        assert seen.status_code == 200 and "set-cookie" not in seen.headers
    pressed = await browser.post(link)
    again = await browser.post(link)

    assert (pressed.status_code, pressed.headers["location"]) == (303, "/exam?part=oral")
    assert (await browser.get("/account")).status_code == 200
    assert again.status_code == 410


async def test_a_new_password_by_link_ends_every_session(browser: Any, look: Any) -> None:
    await browser.sign_in()
    await browser.post("/password/forgotten", data={"email": "alice@peerway.example", "next": "/exam"})
    await browser.posted()
    link = f"/password/new/{look.newest_key()}"

    shown = await browser.get(link)
    answer = await browser.post(link, data={"new": "quite another long password"})

    assert 'value="alice@peerway.example" readonly autocomplete="username"' in shown.text
    assert answer.headers["location"] == "/sign-in?next=/exam"
    assert (await browser.get("/account")).status_code == 303
    assert (await browser.sign_in()).status_code == 401


async def test_changing_the_password_asks_for_todays(browser: Any, password: str) -> None:
    await browser.sign_in()
    new = "quite another long password"

    wrong = await browser.post("/account/password", data={"today": "not my password", "new": new})
    right = await browser.post("/account/password", data={"today": password, "new": new})

    assert (wrong.status_code, right.status_code) == (422, 303)
    assert (await browser.get("/account")).status_code == 200


async def test_signing_out_everywhere_ends_the_other_browser_too(browser: Any) -> None:
    await browser.sign_in()
    cookie = dict(browser.cookies)
    browser.cookies.clear()
    await browser.sign_in()

    await browser.post("/account/sessions/end")

    browser.cookies.update(cookie)
    assert (await browser.get("/account")).status_code == 303


async def test_the_language_changes_where_one_stands_and_keeps_the_rest(browser: Any) -> None:
    await browser.post("/preferences", data={"theme": "dark"})

    answer = await browser.post("/language", data={"language": "es", "next": "/about"})

    assert answer.headers["location"] == "/about"
    assert 'data-theme="dark"' in (await browser.get("/about")).text


async def test_who_is_signed_in_goes_from_the_start_page_to_their_path(browser: Any) -> None:
    assert (await browser.get("/")).status_code == 200
    await browser.sign_in()

    assert (await browser.get("/")).headers["location"] == "/registry/path"


async def test_an_administrator_finds_a_person_and_gives_a_role_that_holds_at_once(browser: Any) -> None:
    alice = await browser.bearer()
    await browser.sign_in("dana")

    found = await browser.post("/admin/people", data={"email": "alice@peerway.example"})
    where = found.headers["location"]
    await browser.post(where, data={"roles": ["trainee", "facilitator"], "reason": "Helps out in March"})

    assert where == "/admin/people/alice"
    assert "Helps out in March" in (await browser.get(where)).text
    browser.cookies.clear()
    assert "facilitator" in (await browser.get("/api/v1/me", headers=alice)).json()["roles"]


def _sixty(session: Session) -> None:
    """More of each kind than a page holds."""
    for number in range(60):
        name = f"person-{number:02}"
        open_account(session, name, account_of(somebody(name, "employer")), now=NOW)
        session.add(RoleChange(person_id="alice", changed_by=name, given=[], taken=[], reason=name, changed_at=NOW))
        session.add(News(fact_id=name, person_id="dana", kind="account", link="/account", happened_at=NOW))
        session.add(Mail(letter=Kind.NEWS, address=name, language="en", link="/", written_at=NOW, due_at=NOW))
        key, device = f"key-{number}", Device(name)
        open_session(session, "dana", key, SessionKind.PROGRAM, device, life=timedelta(hours=1), now=real_now())


@pytest.mark.parametrize("path", ["/admin/people", "/admin/people/alice", "/account", "/account/news", "/dev/mail"])
async def test_a_long_list_leads_to_its_next_page(browser: Any, path: str) -> None:
    await browser.database.write(_sixty)
    await browser.sign_in("dana")

    first = (await browser.get(path)).text
    (link,) = re.findall(r'rel="next" href="([^"]+)"', first)
    second = (await browser.get(path + link)).text

    assert 'rel="next"' not in second and 'href="?"' in second
    shown, then = _listed(first), _listed(second)
    assert (shown and then) or path == "/account/news"
    assert not shown & then


def _listed(page: str) -> set[str]:
    content = page.partition("<main")[2].partition('<nav class="usa-pagination"')[0]
    return set(re.findall(r"person-\d\d", content))


async def test_programs_are_told_of_the_next_page_by_a_link(browser: Any) -> None:
    await browser.database.write(_sixty)
    dana = await browser.bearer("dana")

    first = await browser.get("/api/v1/me/sessions", headers=dana)
    second = await browser.get(first.links["next"]["url"], headers=dana)

    assert (len(first.json()), len(second.json()), second.links) == (50, 11, {})


async def test_a_service_that_does_not_answer_is_shown_as_such(browser: Any) -> None:
    await browser.sign_in("dana")

    assert (await browser.get("/admin")).text.count("This part does not answer now") == 4


def test_production_has_no_door_that_shows_mail(settings: GatewaySettings) -> None:
    def paths(mode: str) -> set[str | None]:
        app = build(settings.model_copy(update={"mode": mode}))
        return {context.path for context in iter_route_contexts(app.routes)}

    assert paths("development") - paths("production") == {"/dev/mail"}


def test_under_https_the_session_cookie_is_bound_to_this_host(settings: GatewaySettings) -> None:
    ours = GatewaySettings(var=settings.var, public_url="https://peerway.example")
    answer = Response()

    give(answer, OpenedSession(key="key", mark="mark", ends_at=NOW), ours)

    session, device = answer.headers.getlist("set-cookie")
    assert session.startswith("__Host-peerway=key;") and device.startswith("__Host-peerway-device=mark;")
    for word in ("Secure", "HttpOnly", "SameSite=lax", "Path=/"):
        assert word in session and word in device
    assert b"strict-transport-security" in dict(security_headers(ours))
    assert b"strict-transport-security" not in dict(security_headers(settings))
