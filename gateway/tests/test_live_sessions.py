from datetime import timedelta
from typing import Any

import pytest

from gateway.accounts.keys import new_key
from gateway.people.commands import change_roles
from gateway.people.inputs import ChangeRoles
from gateway.sessions import live_sessions as module
from gateway.sessions.commands import end_all_sessions, end_own_sessions, open_session
from gateway.sessions.live_sessions import Known, LiveSessions
from gateway.sessions.queries import active_session_of
from gateway.sessions.rules import Device, Kind
from gateway.sessions.signing import SigningKeys
from gateway.settings import GatewaySettings
from shared.clock import real_now
from shared.database import Database
from shared.identity import ANONYMOUS, Identity
from shared.testing import eventually
from shared.testing.cast import dana

NO_ROLES = ChangeRoles(reason="He has left us")


@pytest.fixture
def live(database: Database, settings: GatewaySettings) -> LiveSessions:
    long_memory = settings.model_copy(update={"session_memory": timedelta(hours=1)})
    return LiveSessions(database, SigningKeys(settings.var / "secrets"), long_memory)


async def key_of(database: Database, person: str = "alice") -> str:
    key, life = new_key(), timedelta(hours=1)
    await database.write(open_session, person, key, Kind.BROWSER, Device(""), life=life, now=real_now())
    return key


async def found(live: LiveSessions, key: str) -> Known:
    known = await live.find(key)
    assert known is not None
    return known


async def test_a_session_is_remembered_without_asking_again(
    live: LiveSessions, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    key = await key_of(database)
    first = await found(live, key)

    monkeypatch.setattr(module, "active_session_of", None)

    assert await live.find(key) is first


async def test_a_revoked_session_is_gone_in_the_same_step(live: LiveSessions, database: Database) -> None:
    key = await key_of(database)
    await found(live, key)

    await live.write_and_invalidate("alice", end_all_sessions, "alice")

    assert await live.find(key) is None


async def test_what_people_change_of_their_own_is_gone_in_the_same_step(live: LiveSessions, database: Database) -> None:
    key = await key_of(database)
    who = (await found(live, key)).identity

    await live.write_own(ANONYMOUS, end_own_sessions)
    assert (await found(live, key)).identity is who

    await live.write_own(who, end_own_sessions)
    assert await live.find(key) is None


async def test_a_role_that_was_taken_is_gone_at_the_next_request(live: LiveSessions, database: Database) -> None:
    key = await key_of(database, "dov")
    assert (await found(live, key)).identity.roles.keys() == {"administrator"}

    await live.write_and_invalidate("dov", change_roles, dana, "dov", NO_ROLES, waiting=timedelta(0), now=real_now())

    assert (await found(live, key)).identity.roles == {}


async def test_a_look_that_was_under_way_during_a_change_is_not_remembered(
    live: LiveSessions, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    key = await key_of(database)
    before = live.database.read

    async def slow_read(query: Any, *args: Any, **more: Any) -> Any:
        answer = await before(query, *args, **more)
        if query is active_session_of:
            await live.write_and_invalidate("alice", end_all_sessions, "alice")
        return answer

    monkeypatch.setattr(live.database, "read", slow_read)
    await live.find(key)
    monkeypatch.undo()

    assert await live.find(key) is None


async def test_what_was_remembered_is_forgotten_even_when_the_change_is_refused(
    live: LiveSessions, database: Database
) -> None:
    key = await key_of(database, "dana")
    first = await found(live, key)

    with pytest.raises(Exception, match="own-affairs"):
        await live.write_and_invalidate(
            "dana", change_roles, dana, "dana", NO_ROLES, waiting=timedelta(0), now=real_now()
        )

    assert await found(live, key) is not first


async def test_a_token_is_used_again_for_half_a_minute_and_for_one_audience(
    live: LiveSessions, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    known = await found(live, await key_of(database))
    at = 1_000.0
    monkeypatch.setattr(module, "monotonic", lambda: at)
    first = live.token(known, "exam")

    at += 29
    assert live.token(known, "exam") == first
    assert live.token(known, "registry") != first

    assert live.token(known, "registry", ("a-place",)) not in (live.token(known, "registry"), first)
    assert live.token(known, "registry", ("a-place",)) == live.token(known, "registry", ("a-place",))
    known.tokens["exam",] = (at - 1, first + "older than half a minute")
    assert live.token(known, "exam") != first + "older than half a minute"


async def test_with_several_gateways_another_ones_revocation_is_seen_in_time(
    live: LiveSessions, database: Database
) -> None:
    live.settings = live.settings.model_copy(update={"session_memory": timedelta(milliseconds=50)})
    key = await key_of(database)
    await found(live, key)

    await database.write(end_all_sessions, "alice")

    await eventually(lambda: live.find(key), None)


def test_visitors_who_read_alike_share_a_token(live: LiveSessions) -> None:
    english, spanish = Identity(language="en"), Identity(language="es")

    assert live.visitor(english) is live.visitor(Identity(language="en"))
    assert live.visitor(english) is not live.visitor(spanish)


async def test_a_session_that_ends_while_remembered_is_over(live: LiveSessions, database: Database) -> None:
    key = await key_of(database)
    known = await found(live, key)
    assert known.session is not None

    known.session = known.session.model_copy(update={"ends_at": real_now()})

    assert await live.find(key) is None


def test_signing_keys_are_readable_by_their_owner_alone(live: LiveSessions, settings: GatewaySettings) -> None:
    files = list((settings.var / "secrets").glob("identity-*.pem"))

    assert files and all(file.stat().st_mode & 0o777 == 0o600 for file in files)
    assert "d" not in live.keys.published()["keys"][0]
