"""What a stranger may use up, and what the owner, a class and everybody else can still do meanwhile."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

import httpx2
import pytest

from gateway.accounts.passwords import OF_A_PLACE, Passwords
from gateway.accounts.rules import Busy
from gateway.limits.letters import Letters
from gateway.limits.rules import Asker, AskForLink, TooManyTries
from gateway.limits.tries import IN_A_ROW, Tries
from shared.database import Database

from .conftest import Browser

ALICE = "alice@peerway.example"
HERE, THERE = Asker("203.0.113.7"), Asker("198.51.100.20")
HER_PHONE = Asker("203.0.113.7", device="hash of the mark of her phone")
WRONG = {"email": ALICE, "password": "wrong wrong wrong wrong"}


def elsewhere(browser: Any, address: str) -> Browser:
    """Another browser, in another network, before the same gateway."""
    other = Browser(browser.app, browser.database, browser.settings)
    other._transport = httpx2.ASGITransport(browser.app, raise_app_exceptions=False, client=(address, 50_000))
    return other


@pytest.fixture
def limited(browser: Any) -> Any:
    browser.set(rate_limits=True)
    return browser


async def statuses(ask: Callable[[], Awaitable[Any]], times: int) -> list[int]:
    return [(await ask()).status_code for _ in range(times)]


def test_three_letters_an_hour_and_six_a_day_go_to_one_address() -> None:
    letters = Letters(limited=True)
    minutes = [0.0, 1, 2, 3, 60, 61, 62, 63, 24 * 60]

    may = [letters.take(ALICE, HERE, "sign-in", at=60 * minute) for minute in minutes]

    assert may == [True, True, True, False, True, True, True, False, True]
    assert letters.take("bob@peerway.example", HERE, "sign-in", at=0)


def test_a_stranger_who_asks_without_end_keeps_the_owner_from_no_letter() -> None:
    letters = Letters(limited=True)
    for _ in range(50):
        letters.take(ALICE, THERE, "sign-in", at=0)

    assert letters.take(ALICE, HERE, "sign-in", at=1)
    assert letters.take(ALICE, HERE, "reset", at=2)
    assert [letters.take(ALICE, HER_PHONE, "sign-in", at=3) for _ in range(4)] == [True, True, True, False]


def test_many_networks_together_fill_no_mailbox() -> None:
    letters = Letters(limited=True)

    gone = [letters.take(ALICE, Asker(f"198.51.100.{one}"), "sign-in", at=one) for one in range(200)]

    assert sum(gone) == 12
    assert letters.take(ALICE, HER_PHONE, "sign-in", at=300)


def test_wrong_passwords_count_where_they_are_typed() -> None:
    tries = Tries(limited=True)
    for _ in range(10):
        assert not tries.begin(ALICE, THERE)
        tries.note_wrong(ALICE, THERE)

    assert tries.begin(ALICE, THERE)  # one is looked at all the same
    with pytest.raises(TooManyTries):
        tries.begin(ALICE, THERE)
    assert not tries.begin(ALICE, HERE)
    assert not tries.begin("bob@peerway.example", THERE)


def test_after_a_hundred_wrong_ones_only_known_devices_go_on_until_the_owner_has_come_in() -> None:
    tries = Tries(limited=True)
    for number in range(IN_A_ROW):
        tries.note_wrong(ALICE, Asker(f"198.51.100.{number}"))

    with pytest.raises(AskForLink):
        tries.begin(ALICE, HERE)
    assert not tries.begin(ALICE, HER_PHONE)
    tries.note_right(ALICE)
    assert tries.begin(ALICE, HERE)  # fifty an hour are over, and one is looked at all the same


async def test_who_asks_for_too_many_hashes_waits_and_is_sent_away_while_others_go_on() -> None:
    passwords = Passwords(at_once=2, waiting=64)
    greedy = [asyncio.create_task(passwords.hash("x", f"account {one}", THERE)) for one in range(100)]
    await asyncio.sleep(0)

    assert passwords._inside <= OF_A_PLACE
    other = await asyncio.wait_for(passwords.hash("y", "bob", HERE), 5)
    refused = [one for one in await asyncio.gather(*greedy, return_exceptions=True) if isinstance(one, Busy)]

    assert other.startswith("$argon2id$") and refused


async def test_one_account_has_only_so_many_hashes_under_way() -> None:
    passwords = Passwords(at_once=2, waiting=64)

    found = await asyncio.gather(*(passwords.hash("x", ALICE, HERE) for _ in range(10)), return_exceptions=True)

    assert sum(isinstance(one, Busy) for one in found) == 7


async def test_guessing_is_slowed_down_whether_or_not_somebody_has_the_address(limited: Any) -> None:
    for email in (ALICE, "nobody@peerway.example"):
        body = {"email": email, "password": "wrong " * 4}
        answers = [await limited.post("/api/v1/sign-in", json=body) for _ in range(12)]
        assert [answer.status_code for answer in answers] == [401] * 10 + [429] * 2
        assert 0 < int(answers[-1].headers["retry-after"]) <= 61
        assert answers[-1].headers["content-type"] == "application/problem+json"


async def test_a_hundred_guesses_keep_the_owner_out_neither_on_a_known_device_nor_on_a_new_one(limited: Any) -> None:
    await limited.sign_in()
    stranger = elsewhere(limited, "198.51.100.20")
    looked_at = await statuses(lambda: stranger.post("/sign-in", data=WRONG), 120)

    assert looked_at.count(401) == 10
    assert (await limited.sign_in()).status_code == 303
    assert (await elsewhere(limited, "192.0.2.30").sign_in()).status_code == 303


async def test_a_stranger_in_the_same_network_keeps_no_known_device_out(limited: Any) -> None:
    await limited.sign_in()
    stranger = elsewhere(limited, "203.0.113.7")
    await statuses(lambda: stranger.post("/sign-in", data=WRONG), 220)

    assert await statuses(limited.sign_in, 5) == [303] * 5


async def test_the_owner_comes_in_on_a_new_device_by_mail_when_a_stranger_shares_their_network(
    limited: Any, look: Any
) -> None:
    stranger = elsewhere(limited, "203.0.113.7")
    await statuses(lambda: stranger.post("/sign-in", data=WRONG), 12)
    await statuses(lambda: stranger.post("/password/forgotten", data={"email": ALICE}), 5)

    asked = await limited.post("/sign-in/link", data={"email": ALICE})
    await limited.posted()

    assert asked.status_code == 303
    assert (await limited.post(f"/sign-in/link/{look.newest_key()}")).status_code == 303
    assert (await limited.get("/account")).status_code == 200


async def test_a_planted_mark_makes_no_device_known(limited: Any) -> None:
    limited.cookies.set("peerway-device", "planted-by-mallory")

    await limited.sign_in()

    assert limited.cookies.get("peerway-device", domain="127.0.0.1") not in ("", "planted-by-mallory")


async def test_a_new_password_by_mail_knows_no_device_any_more(limited: Any, look: Any) -> None:
    await limited.sign_in()
    await limited.post("/password/forgotten", data={"email": ALICE})
    await limited.posted()
    await limited.post(f"/password/new/{look.newest_key()}", data={"new": "quite another long password"})

    assert await statuses(lambda: limited.post("/sign-in", data=WRONG), 12) == [401] * 10 + [429] * 2


async def test_a_class_of_thirty_behind_one_address_registers_and_signs_in(limited: Any, look: Any) -> None:
    people = [f"class{number:02}@school.example" for number in range(30)]
    one = {"password": "river stone lamp oak"}

    asked = [await limited.post("/register", data={"name": "Pupil", "email": email}) for email in people]
    await limited.posted()
    letters = {mail.address: mail.link for mail in look.mails()}
    chosen = [await limited.post(letters[email], data=one) for email in people]
    doors = [elsewhere(limited, "203.0.113.7") for _ in people]
    entered = await asyncio.gather(
        *(door.post("/sign-in", data={"email": email, **one}) for door, email in zip(doors, people, strict=True))
    )

    assert {answer.status_code for answer in (*asked, *chosen, *entered)} == {303}


@pytest.mark.parametrize("page", ["/register", "/sign-in/link", "/password/new"])
async def test_a_stranger_in_the_network_of_a_class_keeps_no_mailed_link_from_opening(
    limited: Any, look: Any, page: str
) -> None:
    people = [f"class{number:02}@school.example" for number in range(30)]
    password = {"password": "river stone lamp oak"}
    for email in people:
        await limited.post("/register", data={"name": "Pupil", "email": email})
    await limited.post("/sign-in/link", data={"email": ALICE})
    await limited.post("/password/forgotten", data={"email": ALICE})
    await limited.posted()
    letters = [mail.link for mail in look.mails() if mail.link.startswith(page)]
    guesses = await statuses(lambda: limited.post(f"{page}/{'g' * 43}", data={**password, "new": "x" * 20}), 240)

    opened = [await limited.post(link, data={**password, "new": "river stone lamp oaks"}) for link in letters]

    assert [answer.status_code for answer in opened] == [303] * (30 if page == "/register" else 1)
    assert guesses[0] != 429 and 429 in guesses  # on a slow machine the last one may be let in again


async def test_who_has_to_wait_gets_the_form_back_filled_and_is_told_how_long(limited: Any) -> None:
    form = {**WRONG, "next": "/exam"}
    for _ in range(11):
        await limited.post("/sign-in", data=form)

    answer = await limited.post("/sign-in", data=form)

    assert answer.status_code == 429 and int(answer.headers["retry-after"]) <= 61
    assert f'value="{ALICE}"' in answer.text and 'name="next" value="/exam"' in answer.text
    assert "seconds and try again" in answer.text and "wrong wrong" not in answer.text


async def test_who_found_a_session_open_does_not_guess_the_password_in_it(limited: Any, password: str) -> None:
    await limited.sign_in()
    guess = {"today": "not my password", "new": "quite another long password"}

    found = await statuses(lambda: limited.post("/account/password", data=guess), 6)
    at_once = await asyncio.gather(*(limited.post("/account/password", data=guess) for _ in range(20)))

    assert found == [422] * 5 + [429] and {answer.status_code for answer in at_once} == {429}
    assert (await elsewhere(limited, "192.0.2.30").sign_in()).status_code == 303


async def test_letters_that_no_more_go_are_answered_alike(limited: Any, look: Any) -> None:
    for email in (ALICE, "nobody@peerway.example"):
        answers = [await limited.post("/sign-in/link", data={"email": email}) for _ in range(5)]
        assert {(one.status_code, one.headers["location"], one.content) for one in answers} == {
            (303, "/sign-in/link/sent", b"")
        }
    await limited.posted()
    assert [mail.address for mail in look.mails()] == [ALICE] * 3


@pytest.mark.parametrize("path", ["/sign-in/link", "/password/forgotten", "/register"])
async def test_the_request_itself_does_the_same_for_every_address(
    limited: Any, look: Any, path: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whether anybody has it is looked up apart: until then nothing is found and no mail is there that takes time."""
    read = Database.read
    asked: list[str] = []

    async def noted(self: Database, query: Any, *given: Any, **more: Any) -> Any:
        asked.append(query.__name__)
        return await read(self, query, *given, **more)

    monkeypatch.setattr(Database, "read", noted)
    for email in (ALICE, "nobody@peerway.example"):
        assert (await limited.post(path, data={"name": "N", "email": email})).status_code == 303

    assert (look.mails(), asked) == ([], [])
    await limited.posted()
    assert ALICE in [mail.address for mail in look.mails()]
