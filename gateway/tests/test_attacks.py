"""What somebody would try who wants in, or wants to know who is here."""

from typing import Any

import pytest

from gateway.accounts.passwords import Passwords
from gateway.sessions.tables import SignedInSession

FORM = {"Content-Type": "application/x-www-form-urlencoded"}


async def test_a_forged_identity_header_is_no_identity(browser: Any) -> None:
    for name in ("Peerway-Identity", "peerway_identity", "PEERWAY-IDENTITY"):
        answer = await browser.get("/api/v1/me", headers={name: "eyJhbGciOiJub25lIn0.e30."})
        assert answer.status_code == 401


async def test_a_key_chosen_by_the_attacker_never_becomes_a_session(browser: Any, password: str) -> None:
    chosen = {"Cookie": "peerway=chosen-by-mallory"}
    form = {"email": "alice@peerway.example", "password": password}

    signed_in = await browser.post("/sign-in", data=form, headers=chosen)

    assert "chosen-by-mallory" not in signed_in.headers["set-cookie"]
    browser.cookies.clear()
    assert (await browser.get("/account", headers=chosen)).status_code == 303


async def test_signing_in_again_ends_the_session_before(browser: Any, look: Any) -> None:
    await browser.sign_in()
    before = browser.cookies.get("peerway")

    await browser.sign_in("mallory")

    browser.cookies.clear()
    answer = await browser.get("/account", headers={"Cookie": f"peerway={before}"})
    assert answer.status_code == 303
    assert [session.person_id for session in look.all(SignedInSession)] == ["mallory"]


@pytest.mark.parametrize(
    "headers",
    [
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
        {"Sec-Fetch-Site": "", "Origin": "https://evil.example"},
    ],
)
async def test_another_site_changes_nothing_with_a_persons_cookie(browser: Any, headers: dict[str, str]) -> None:
    await browser.sign_in()

    by_form = await browser.post("/account/name", data={"name": "Owned"}, headers=headers)
    by_json = await browser.put("/api/v1/me/name", json={"name": "Owned"}, headers=headers)

    assert (by_form.status_code, by_json.status_code) == (403, 403)
    assert "Owned" not in (await browser.get("/account")).text


async def test_another_site_signs_nobody_in(browser: Any, password: str) -> None:
    form = {"email": "mallory@peerway.example", "password": password}

    answer = await browser.post("/sign-in", data=form, headers={"Sec-Fetch-Site": "cross-site"})

    assert answer.status_code == 403 and "set-cookie" not in answer.headers


async def test_a_bearer_token_needs_no_origin(browser: Any) -> None:
    bearer = await browser.bearer() | {"Sec-Fetch-Site": "cross-site"}

    assert (await browser.put("/api/v1/me/name", json={"name": "Ali"}, headers=bearer)).status_code == 204


async def test_nobody_learns_by_registering_who_has_an_account(browser: Any) -> None:
    answers = [
        await browser.post("/register", data={"name": "N", "email": email})
        for email in ("alice@peerway.example", "nobody@peerway.example")
    ]

    assert _as_seen(answers[0]) == _as_seen(answers[1])


@pytest.mark.parametrize("path", ["/sign-in/link", "/password/forgotten"])
async def test_nobody_learns_by_asking_for_a_link_who_has_an_account(browser: Any, path: str) -> None:
    answers = [
        await browser.post(path, data={"email": email}) for email in ("alice@peerway.example", "nobody@peerway.example")
    ]

    assert _as_seen(answers[0]) == _as_seen(answers[1])


async def test_nobody_learns_by_signing_in_who_has_an_account(browser: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """The same words and the same work: one hash is checked for a known address and for an unknown one."""
    checked: list[str | None] = []
    real = Passwords._run

    async def counted(self: Passwords, account: str, asker: Any, work: Any, *args: Any) -> Any:
        checked.append(work.__name__)
        return await real(self, account, asker, work, *args)

    monkeypatch.setattr(Passwords, "_run", counted)
    answers = [
        await browser.post("/api/v1/sign-in", json={"email": email, "password": "wrong " * 4})
        for email in ("alice@peerway.example", "nobody@peerway.example")
    ]

    assert [answer.status_code for answer in answers] == [401, 401]
    assert answers[0].json()["detail"] == answers[1].json()["detail"]
    assert checked == ["_matches", "_matches"]


async def test_one_address_cannot_knock_for_ever(browser: Any) -> None:
    browser.set(rate_limits=True, address_per_second=1, address_burst=5)

    answers = [await browser.get("/about") for _ in range(6)]

    assert [answer.status_code for answer in answers] == [200] * 5 + [429]
    assert answers[-1].headers["retry-after"] == "2"
    assert "wait 2 seconds" in answers[-1].text
    assert (await browser.get("/.well-known/jwks.json")).status_code == 200


async def test_too_many_hashes_at_once_are_refused_instead_of_queued_for_ever(browser: Any) -> None:
    browser.app.state.passwords._most = 0

    answer = await browser.post("/api/v1/sign-in", json={"email": "a@b.example", "password": "x" * 20})

    assert answer.status_code == 503


@pytest.mark.parametrize("next", ["https://evil.example/", "//evil.example", "/\\evil.example"])
async def test_signing_in_leads_to_no_other_site(browser: Any, password: str, next: str) -> None:
    form = {"email": "alice@peerway.example", "password": password, "next": next}

    assert (await browser.post("/sign-in", data=form)).headers["location"] == "/"


async def test_a_body_that_is_too_large_is_not_read(browser: Any) -> None:
    answer = await browser.post("/sign-in", content=b"x", headers=FORM | {"Content-Length": "99999999999"})

    assert answer.status_code == 413


async def test_a_body_of_unknown_length_is_read_only_so_far(browser: Any) -> None:
    taken = 0

    async def endless() -> Any:
        nonlocal taken
        for _ in range(50):
            taken += 1
            yield b"x" * 1_000_000

    json = {"Content-Type": "application/json"}
    answer = await browser.post("/api/v1/sign-in", content=endless(), headers=json)

    assert answer.status_code == 413
    assert taken * 1_000_000 <= browser.settings.body_bytes + 2_000_000


@pytest.mark.parametrize("path", ["/exam/%2e%2e/metrics", "/exam/..%2fmetrics", "//evil.example/", "/registry//x"])
async def test_a_path_that_can_be_read_in_two_ways_is_refused(browser: Any, path: str) -> None:
    request = browser.build_request("GET", "/")
    request.url = request.url.copy_with(raw_path=path.encode())

    assert (await browser.send(request)).status_code == 400


async def test_measures_and_forward_auth_are_hidden_from_outside(browser: Any) -> None:
    for path in ("/metrics", "/internal/authorise"):
        assert (await browser.get(path)).status_code == 404


async def test_methods_that_nobody_needs_are_refused(browser: Any) -> None:
    for method in ("TRACE", "CONNECT", "PROPFIND"):
        assert (await browser.request(method, "/api/v1/me")).status_code == 405


async def test_every_answer_says_what_a_browser_may_load(browser: Any) -> None:
    for path in ("/", "/nothing-here", "/static/nothing", "/api/v1/me", "/sign-in/link/wrong"):
        headers = (await browser.get(path)).headers
        assert headers["content-security-policy"].startswith("default-src 'self'")
        assert "unsafe" not in headers["content-security-policy"]
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["referrer-policy"] == "same-origin"


async def test_no_name_or_address_stands_in_a_log_line(
    browser: Any, password: str, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("DEBUG", logger="gateway")
    caplog.set_level("DEBUG", logger="shared")

    await browser.sign_in()
    await browser.post("/sign-in", data={"email": "alice@peerway.example", "password": "wrong"})
    await browser.post("/sign-in/link", data={"email": "alice@peerway.example"})

    assert "alice" not in caplog.text.lower()


def _as_seen(answer: Any) -> tuple[int, str, bytes]:
    return answer.status_code, answer.headers["location"], answer.content
