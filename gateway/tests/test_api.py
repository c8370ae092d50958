"""The JSON doors of the gateway, as programs ask them."""

from typing import Any

import pytest

from gateway.people.tables import RoleChange


async def test_a_password_gives_a_bearer_token_that_ends(browser: Any, password: str) -> None:
    answer = await browser.post("/api/v1/sign-in", json={"email": "Alice@Peerway.example", "password": password})

    found = answer.json()
    assert answer.status_code == 200
    assert found["token_type"] == "bearer" and found["expires_at"].endswith("Z") and len(found["token"]) >= 40


async def test_the_token_opens_ones_own_account_and_ends_when_signed_out(browser: Any) -> None:
    bearer = await browser.bearer()

    account = await browser.get("/api/v1/me", headers=bearer)
    ended = await browser.post("/api/v1/sign-out", headers=bearer)
    after = await browser.get("/api/v1/me", headers=bearer)

    assert account.json()["name"] == "Alice" and "password_hash" not in account.json()
    assert (ended.status_code, after.status_code) == (204, 401)
    assert after.json()["type"] == "/problems/token-not-known"


async def test_a_cookie_opens_the_json_doors_too(browser: Any) -> None:
    await browser.sign_in()

    assert (await browser.get("/api/v1/me")).json()["person_id"] == "alice"


async def test_an_account_is_opened_by_programs_as_by_people(browser: Any, look: Any, password: str) -> None:
    asked = await browser.post("/api/v1/accounts", json={"name": "Nadia", "email": "nadia@peerway.example"})
    await browser.posted()
    key = look.newest_key()
    opened = await browser.post("/api/v1/accounts/confirm", json={"key": key, "password": password})

    assert (asked.status_code, opened.status_code) == (202, 201)
    account = await browser.get("/api/v1/me", headers=await browser.bearer("nadia"))
    assert (account.json()["person_id"], account.json()["name"]) == (opened.json()["person_id"], "Nadia")


async def test_name_preferences_and_password_are_changed(browser: Any, password: str) -> None:
    me = await browser.bearer()

    await browser.put("/api/v1/me/name", json={"name": "Ali"}, headers=me)
    await browser.put("/api/v1/me/preferences", json={"language": "es", "theme": "dark"}, headers=me)
    new = {"today": password, "new": "quite another long password"}
    changed = await browser.put("/api/v1/me/password", json=new, headers=me)

    assert changed.status_code == 204
    assert (await browser.get("/api/v1/me", headers=me)).json()["name"] == "Ali"
    kept = (await browser.get("/api/v1/me/preferences", headers=me)).json()
    assert (kept["language"], kept["theme"], kept["spacing"]) == ("es", "dark", "normal")


async def test_one_session_of_many_is_ended(browser: Any) -> None:
    here, there = await browser.bearer(), await browser.bearer()
    sessions = (await browser.get("/api/v1/me/sessions", headers=here)).json()
    other = next(session["id"] for session in sessions if not session["this_one"])

    await browser.delete(f"/api/v1/me/sessions/{other}", headers=here)

    assert (await browser.get("/api/v1/me", headers=here)).status_code == 200
    assert (await browser.get("/api/v1/me", headers=there)).status_code == 401


async def test_mallory_ends_nobodys_session_and_learns_nothing(browser: Any) -> None:
    alice, mallory = await browser.bearer(), await browser.bearer("mallory")
    session = (await browser.get("/api/v1/me/sessions", headers=alice)).json()[0]["id"]

    theirs = await browser.delete(f"/api/v1/me/sessions/{session}", headers=mallory)
    nobodys = await browser.delete("/api/v1/me/sessions/none", headers=mallory)

    assert (theirs.status_code, theirs.content) == (nobodys.status_code, nobodys.content)
    assert (await browser.get("/api/v1/me", headers=alice)).status_code == 200


async def test_only_administrators_see_and_change_roles(browser: Any, look: Any) -> None:
    dana, mallory = await browser.bearer("dana"), await browser.bearer("mallory")
    body = {"roles": ["facilitator"], "reason": "She scores from March on"}

    refused = await browser.put("/api/v1/people/mallory/roles", json=body, headers=mallory)
    given = await browser.put("/api/v1/people/alice/roles", json=body, headers=dana)
    own = await browser.put("/api/v1/people/dana/roles", json=body, headers=dana)

    assert (refused.status_code, given.status_code, own.status_code) == (403, 204, 403)
    assert len(look.all(RoleChange)) == 1
    assert (await browser.get("/api/v1/people/alice", headers=mallory)).status_code == 403
    assert (await browser.get("/api/v1/people/alice", headers=dana)).json()["person"]["roles"] == ["facilitator"]


@pytest.mark.parametrize(
    "body",
    [
        {"email": "a@b.example"},
        {"email": "a@b.example", "password": "x", "roles": ["administrator"]},
        {"email": "a\x00@b.example", "password": "x"},
        {"email": ["a"], "password": "x"},
        [],
    ],
)
async def test_a_body_that_does_not_fit_is_a_problem_that_repeats_nothing(browser: Any, body: Any) -> None:
    answer = await browser.post("/api/v1/sign-in", json=body)

    assert answer.status_code == 422
    assert answer.headers["content-type"] == "application/problem+json"
    assert "b.example" not in answer.text


async def test_every_answer_has_its_reference(browser: Any) -> None:
    given = "01890a5d-ac96-774b-bb79-c2f5a1b3c4d5"

    kept = await browser.get("/api/v1/me", headers={"X-Request-Id": given})
    made = await browser.get("/api/v1/me", headers={"X-Request-Id": "<script>"})

    assert kept.headers["x-request-id"] == given == kept.json()["instance"]
    assert made.headers["x-request-id"] == made.json()["instance"] != "<script>"


async def test_the_facts_are_described_by_asyncapi(browser: Any) -> None:
    found = (await browser.get("/asyncapi.json")).json()

    assert found["asyncapi"].startswith("3.")
    assert "curriculum.training.completed.v1" in found["channels"]
    for channel in found["channels"].values():
        for message in channel["messages"].values():
            assert message["$ref"].rsplit("/", 1)[1] in found["components"]["messages"]
