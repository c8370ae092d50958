"""What weighs heavily asks for the password again, and nothing that was written meanwhile is lost."""

from datetime import datetime, timedelta
from typing import Any

import pytest

from gateway.sessions.tables import SignedInSession
from shared import clock
from shared.testing import Scene

GRAVE = {"roles": ["trainee", "facilitator"], "reason": "Helps out in March"}
ALICE = "/admin/people/alice"


@pytest.fixture
def an_hour_later(monkeypatch: pytest.MonkeyPatch) -> None:
    """After the sign-in; the session itself goes on."""
    now = clock.real_now

    def later() -> datetime:
        return now() + timedelta(hours=1)

    monkeypatch.setattr(clock, "real_now", later)


async def test_a_password_given_a_moment_ago_is_enough(browser: Any) -> None:
    await browser.sign_in("dana")

    assert (await browser.post(ALICE, data=GRAVE)).status_code == 303


async def test_later_it_is_asked_again_and_what_was_written_is_still_there(
    browser: Any, password: str, request: Any
) -> None:
    await browser.sign_in("dana")
    request.getfixturevalue("an_hour_later")

    asked = await browser.post(ALICE, data=GRAVE)
    assert asked.status_code == 401
    assert "Your password, once more" in asked.text and "Helps out in March" in asked.text
    assert 'href="/sign-in/again"' in asked.text

    wrong = await browser.post("/sign-in/again", data={"password": "not the right words"})
    assert wrong.status_code == 401
    given = await browser.post("/sign-in/again", data={"password": password})
    assert given.headers["location"] == "/sign-in/proven"
    assert (await browser.get("/sign-in/proven")).status_code == 200
    assert (await browser.post(ALICE, data=GRAVE)).status_code == 303


async def test_the_session_gets_a_new_key(browser: Any, look: Any, password: str) -> None:
    await browser.sign_in("dana")
    [before] = look.all(SignedInSession)

    await browser.post("/sign-in/again", data={"password": password, "next": "/admin/people"})

    [after] = look.all(SignedInSession)
    assert after.key_hash != before.key_hash


async def test_programs_are_told_what_is_missing(browser: Any, request: Any) -> None:
    dana = await browser.bearer("dana")
    request.getfixturevalue("an_hour_later")

    answer = await browser.put("/api/v1/people/alice/roles", json=GRAVE, headers=dana)

    assert (answer.status_code, answer.json()["type"]) == (401, "/problems/insufficient-user-authentication")
    assert answer.headers["www-authenticate"] == 'Bearer error="insufficient_user_authentication", max_age=300'
    assert (await browser.get("/api/v1/people/alice", headers=dana)).status_code == 200


async def test_a_mailed_link_is_no_password(scene: Scene, browser: Any, look: Any) -> None:
    await browser.post("/sign-in/link", data={"email": "dana@peerway.example"})
    scene.due()
    await browser.post(f"/sign-in/link/{look.newest_key()}")

    assert (await browser.get(ALICE)).status_code == 200
    assert (await browser.post(ALICE, data=GRAVE)).status_code == 401
