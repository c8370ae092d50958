from datetime import datetime, timedelta
from typing import Any

from gateway.accounts.keys import hashed
from gateway.sessions.commands import (
    Opened,
    end_all_sessions,
    end_session,
    note_seen,
    open_session,
)
from gateway.sessions.queries import active_session_of, own_sessions
from gateway.sessions.room import ROOM
from gateway.sessions.rules import device, ends_at, safe_next
from gateway.sessions.tables import SignedInSession
from shared.database import Database
from shared.web.due import do_due

IDLE, ABSOLUTE = timedelta(hours=12), timedelta(days=14)


async def opened(database: Database, now: datetime, person: str = "alice", **more: Any) -> Opened:
    return await database.write(open_session, person, "browser", device="", at=now, life=IDLE, **more)


async def test_a_key_stands_for_its_person_until_it_ends(database: Database, people: None, now: datetime) -> None:
    key = hashed((await opened(database, now)).key)

    session = await database.read(active_session_of, key, now + IDLE - timedelta(seconds=1))
    assert session is not None
    assert (session.identity.person_id, set(session.identity.roles)) == ("alice", {"trainee"})
    assert await database.read(active_session_of, key, now + IDLE) is None


async def test_the_database_holds_the_key_only_as_a_hash(
    database: Database, people: None, look: Any, now: datetime
) -> None:
    key = (await opened(database, now)).key

    assert key not in (await look.all(SignedInSession))[0].model_dump_json()


async def test_being_seen_moves_the_idle_end_but_never_the_absolute_one(
    database: Database, people: None, now: datetime
) -> None:
    key = hashed((await opened(database, now)).key)

    await database.write(note_seen, key, at=now + timedelta(hours=11), idle=IDLE, absolute=ABSOLUTE)

    assert await database.read(active_session_of, key, now + timedelta(hours=22)) is not None
    assert ends_at(now, now + timedelta(days=13, hours=20), idle=IDLE, absolute=ABSOLUTE) == now + ABSOLUTE


async def test_signing_in_again_ends_the_session_that_the_browser_came_with(
    database: Database, people: None, now: datetime
) -> None:
    before = (await opened(database, now)).key

    await opened(database, now, instead_of=before)

    assert await database.read(active_session_of, hashed(before), now) is None


async def test_nobody_ends_another_persons_session(database: Database, people: None, look: Any, now: datetime) -> None:
    key = hashed((await opened(database, now)).key)

    await database.write(end_session, (await look.all(SignedInSession))[0].id, "mallory")

    assert await database.read(active_session_of, key, now) is not None


async def test_all_but_this_one_can_be_ended(database: Database, people: None, now: datetime) -> None:
    here, there = await opened(database, now), await opened(database, now)

    await database.write(end_all_sessions, "alice", but=hashed(here.key))

    assert await database.read(active_session_of, hashed(here.key), now) is not None
    assert await database.read(active_session_of, hashed(there.key), now) is None


async def test_one_sees_ones_own_sessions_only(database: Database, people: None, now: datetime) -> None:
    mine = await opened(database, now)
    await opened(database, now, person="mallory")

    found = await database.read(own_sessions, "alice", now, hashed(mine.key))

    assert [session.this_one for session in found] == [True]


async def test_ended_sessions_are_forgotten(database: Database, people: None, now: datetime) -> None:
    await opened(database, now)

    assert await do_due(database, ROOM.due[0], now=now + IDLE - timedelta(seconds=1)) == 0
    assert await do_due(database, ROOM.due[0], now=now + IDLE + timedelta(seconds=1)) == 1


def test_a_device_is_told_by_browser_and_system_only() -> None:
    phone = "Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 Version/17.0 Safari/604.1"

    assert device(phone) == "Safari, iPhone"
    assert device("curl/8.0") == ""


def test_after_signing_in_one_never_lands_on_another_site() -> None:
    for asked in (
        "https://evil.example",
        "//evil.example",
        "/\\evil.example",
        "javascript:alert(1)",
        "/a\nb",
        "/sign-out",
    ):
        assert safe_next(asked) == "/"
    assert safe_next("/exam/sittings?part=oral") == "/exam/sittings?part=oral"
