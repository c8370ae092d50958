"""The pages of the gateway, as browsers ask for them."""

from typing import Any

from fastapi.routing import iter_route_contexts
from starlette.responses import Response

from gateway.main import build
from gateway.routing.security import security_headers
from gateway.sessions.cookies import give
from gateway.settings import GatewaySettings

OPEN = (
    "/ /about /help /privacy /accessibility /employers /register /register/sent /sign-in /sign-in/link "
    "/sign-in/link/sent /password/forgotten /password/sent /preferences /developers /asyncapi /problems/not-found "
    "/problems/a-rule-of-a-service /dev/mail"
).split()
OWN = "/account /account/name /account/password /account/news".split()
ADMINISTRATORS = "/admin /admin/people /admin/people/alice".split()


def _heading(page: str) -> str:
    return page.partition("<h1")[2].partition("</h1>")[0]


async def test_an_open_page_greets_everybody_in_their_language(house: Any) -> None:
    for path in OPEN:
        english = await house.browser.get(path)
        spanish = await house.browser.get(path, headers={"Accept-Language": "es"})

        assert (english.status_code, spanish.status_code) == (200, 200), path
        assert '<html lang="en"' in english.text and '<html lang="es"' in spanish.text, path
        assert english.text.count("<h1") == 1, path
        assert _heading(english.text) != _heading(spanish.text), path


async def test_ones_own_pages_ask_a_visitor_to_sign_in_and_open_to_their_person(house: Any) -> None:
    for path in OWN:
        assert (await house.browser.get(path)).headers["location"] == f"/sign-in?next={path}"

    await house.sign_in()
    for path in OWN:
        opened = await house.browser.get(path)
        assert opened.status_code == 200, path
        assert opened.headers["cache-control"] == "no-store" and opened.headers["x-robots-tag"] == "noindex", path


async def test_administrators_pages_are_closed_to_others(house: Any) -> None:
    await house.sign_in("mallory")
    assert {(await house.browser.get(path)).status_code for path in ADMINISTRATORS} == {403}

    await house.sign_in("dana")
    assert {(await house.browser.get(path)).status_code for path in ADMINISTRATORS} == {200}


async def test_a_person_registers_confirms_and_signs_in(house: Any, look: Any, password: str) -> None:
    browser = house.browser
    form = {"name": "Nadia", "email": "nadia@peerway.example", "password": password}

    sent = await browser.post("/register", data=form)
    link = f"/register/{await look.newest_key()}"
    shown = await browser.get(link)
    confirmed = await browser.post(link)
    signed_in = await browser.post("/sign-in", data={**form, "next": "/account"})

    assert sent.headers["location"] == "/register/sent"
    assert "Nadia" in shown.text
    assert confirmed.headers["location"] == "/sign-in"
    assert signed_in.headers["location"] == "/account"
    assert "Nadia" in (await browser.get("/account")).text


async def test_a_short_password_gives_the_form_back_with_what_was_typed_but_the_password(house: Any) -> None:
    form = {"name": "Nadia", "email": "nadia@peerway.example", "password": "too short"}

    answer = await house.browser.post("/register", data=form)

    assert answer.status_code == 422
    assert 'value="Nadia"' in answer.text and "at least 15 characters" in answer.text
    assert "too short" not in answer.text


async def test_a_link_shows_a_button_and_signs_in_only_when_it_is_pressed(house: Any, look: Any) -> None:
    await house.browser.post("/sign-in/link", data={"email": "alice@peerway.example"})
    link = f"/sign-in/link/{await look.newest_key()}"

    for _ in range(3):
        seen = await house.browser.get(link)
        assert seen.status_code == 200 and "set-cookie" not in seen.headers
    pressed = await house.browser.post(link)
    again = await house.browser.post(link)

    assert pressed.status_code == 303
    assert (await house.browser.get("/account")).status_code == 200
    assert again.status_code == 410


async def test_a_new_password_by_link_ends_every_session(house: Any, look: Any) -> None:
    await house.sign_in()
    await house.browser.post("/password/forgotten", data={"email": "alice@peerway.example"})

    answer = await house.browser.post(
        f"/password/new/{await look.newest_key()}", data={"new": "quite another long password"}
    )

    assert answer.headers["location"] == "/sign-in"
    assert (await house.browser.get("/account")).status_code == 303
    assert (await house.sign_in()).status_code == 401


async def test_changing_the_password_asks_for_todays(house: Any, password: str) -> None:
    await house.sign_in()
    new = "quite another long password"

    wrong = await house.browser.post("/account/password", data={"today": "not my password", "new": new})
    right = await house.browser.post("/account/password", data={"today": password, "new": new})

    assert (wrong.status_code, right.status_code) == (422, 303)
    assert (await house.browser.get("/account")).status_code == 200


async def test_signing_out_everywhere_ends_the_other_browser_too(house: Any) -> None:
    await house.sign_in()
    cookie = dict(house.browser.cookies)
    house.browser.cookies.clear()
    await house.sign_in()

    await house.browser.post("/account/sessions/end")

    house.browser.cookies.update(cookie)
    assert (await house.browser.get("/account")).status_code == 303


async def test_preferences_of_a_visitor_hold_without_an_account(house: Any) -> None:
    await house.browser.post("/preferences", data={"language": "es", "theme": "dark", "text_size": "150"})

    answer = await house.browser.get("/")

    assert 'lang="es"' in answer.text and 'data-theme="dark"' in answer.text and 'data-text="150"' in answer.text


async def test_preferences_of_a_person_follow_them_to_another_browser(house: Any) -> None:
    await house.sign_in()
    await house.browser.post("/preferences", data={"language": "es", "theme": "cream"})
    house.browser.cookies.clear()

    await house.sign_in()

    answer = await house.browser.get("/account")
    assert 'lang="es"' in answer.text and 'data-theme="cream"' in answer.text


async def test_the_language_changes_where_one_stands_and_keeps_the_rest(house: Any) -> None:
    await house.browser.post("/preferences", data={"theme": "dark"})

    answer = await house.browser.post("/language", data={"language": "es", "next": "/about"})

    assert answer.headers["location"] == "/about"
    assert 'data-theme="dark"' in (await house.browser.get("/about")).text


async def test_who_is_signed_in_goes_from_the_start_page_to_their_path(house: Any) -> None:
    assert (await house.browser.get("/")).status_code == 200
    await house.sign_in()

    assert (await house.browser.get("/")).headers["location"] == "/registry/path"


async def test_an_administrator_finds_a_person_and_gives_a_role_that_holds_at_once(house: Any) -> None:
    alice = await house.bearer()
    await house.sign_in("dana")

    found = await house.browser.post("/admin/people", data={"email": "alice@peerway.example"})
    where = found.headers["location"]
    await house.browser.post(where, data={"roles": ["trainee", "administrator"], "reason": "Helps out in March"})

    assert where == "/admin/people/alice"
    assert "Helps out in March" in (await house.browser.get(where)).text
    house.browser.cookies.clear()
    assert (await house.browser.get("/admin", headers=alice)).status_code == 200


async def test_a_service_that_does_not_answer_is_shown_as_such(house: Any) -> None:
    await house.sign_in("dana")

    assert (await house.browser.get("/admin")).text.count("This part does not answer now") == 4


def test_production_has_no_door_that_shows_mail(settings: GatewaySettings) -> None:
    def paths(mode: str) -> set[str | None]:
        app = build(settings.model_copy(update={"mode": mode}))
        return {context.path for context in iter_route_contexts(app.routes)}

    assert paths("development") - paths("production") == {"/dev/mail"}


def test_under_https_the_session_cookie_is_bound_to_this_host(settings: GatewaySettings) -> None:
    ours = GatewaySettings(var=settings.var, public_url="https://peerway.example")
    answer = Response()

    give(answer, "key", ours)

    cookie = answer.headers["set-cookie"]
    assert cookie.startswith("__Host-peerway=key;")
    for word in ("Secure", "HttpOnly", "SameSite=lax", "Path=/"):
        assert word in cookie
    assert b"strict-transport-security" in dict(security_headers(ours))
    assert b"strict-transport-security" not in dict(security_headers(settings))
