import asyncio
from datetime import timedelta
from typing import Any

from sqlalchemy import event
from sqlmodel import Session

from gateway.accounts.keys import hashed, new_key
from gateway.sessions import commands, queries
from gateway.sessions.room import ROOM
from gateway.sessions.rules import Device, Kind, ends_at
from gateway.sessions.tables import SignedInSession
from gateway.settings import GatewaySettings
from shared.actor import Actor
from shared.identity import Identity
from shared.testing import NOW, Scene
from shared.testing.cast import LONG_AGO, alice, dana, mallory
from shared.web.due import do_due

IDLE, ABSOLUTE = GatewaySettings().session_idle, GatewaySettings().session_absolute


def opened(scene: Scene, who: Actor = alice, *, before: str = "") -> str:
    """The hash of the key of a session in a new browser, or in the one that came with `before`."""
    key = new_key()
    scene.do(commands.open_session, who.id, key, Kind.BROWSER, Device("", before), life=IDLE)
    return hashed(key)


def holder(scene: Scene, key_hash: str) -> Identity | None:
    found = scene.ask(queries.active_session_of, key_hash)
    return found.identity if found else None


def test_a_key_stands_for_its_person_until_it_ends(scene: Scene) -> None:
    key = opened(scene)

    scene.later(hours=11, minutes=59)
    who = holder(scene, key)
    assert who is not None
    assert (who.person_id, who.name, who.roles) == ("alice", "Alice", {"trainee": NOW})
    scene.later(minutes=1)
    assert holder(scene, key) is None


def test_the_rights_of_a_person_are_asked_in_one_statement(scene: Scene) -> None:
    key = opened(scene, dana)
    said: list[str] = []

    def look(session: Session) -> None:
        event.listen(session.get_bind(), "before_cursor_execute", lambda *given: said.append(given[2]))
        queries.active_session_of(session, key, now=scene.now)

    scene.ask(look)

    assert len([one for one in said if one.startswith("SELECT")]) == 1


def test_the_database_holds_the_key_only_as_a_hash(scene: Scene, look: Any) -> None:
    scene.do(commands.open_session, "alice", "the-key", Kind.BROWSER, Device("Firefox"), life=IDLE)

    [session] = look.all(SignedInSession)
    assert "the-key" not in session.model_dump_json()


def test_being_seen_moves_the_idle_end_but_never_the_absolute_one(scene: Scene) -> None:
    key = opened(scene)

    scene.later(hours=11)
    scene.do(commands.note_seen, key, idle=IDLE, absolute=ABSOLUTE)

    scene.later(hours=11)
    assert holder(scene, key) is not None
    assert ends_at(NOW, NOW + timedelta(days=13, hours=20), idle=IDLE, absolute=ABSOLUTE) == NOW + ABSOLUTE


def test_signing_in_again_ends_the_session_that_the_browser_came_with(scene: Scene) -> None:
    scene.do(commands.open_session, "alice", "before", Kind.BROWSER, Device(""), life=IDLE)

    opened(scene, before="before")

    assert holder(scene, hashed("before")) is None


def test_a_program_that_signs_in_ends_no_session(scene: Scene) -> None:
    scene.do(commands.open_session, "alice", "before", Kind.BROWSER, Device(""), life=IDLE)

    scene.do(commands.open_session, "alice", "token", Kind.PROGRAM, Device("", "before"), life=IDLE)

    assert holder(scene, hashed("before")) is not None


def test_nobody_ends_another_persons_session(scene: Scene, look: Any) -> None:
    key = opened(scene)

    scene.do(commands.end_session, mallory, look.all(SignedInSession)[0].id)
    scene.do(commands.sign_out, mallory, key)
    scene.do(commands.end_own_sessions, mallory)

    assert holder(scene, key) is not None


def test_all_but_this_one_can_be_ended(scene: Scene) -> None:
    here, there = opened(scene), opened(scene)

    scene.do(commands.end_all_sessions, alice, but=here)

    assert holder(scene, here) is not None
    assert holder(scene, there) is None


def test_one_sees_ones_own_sessions_only(scene: Scene) -> None:
    mine = opened(scene)
    opened(scene, mallory)

    found = scene.ask(queries.own_sessions, alice, mine)

    assert [session.this_one for session in found.items] == [True]


def test_ended_sessions_are_forgotten(scene: Scene) -> None:
    opened(scene)

    scene.later(hours=12)
    assert asyncio.run(do_due(scene.database, ROOM.due[0], now=scene.now)) == 0
    scene.later(seconds=1)
    assert asyncio.run(do_due(scene.database, ROOM.due[0], now=scene.now)) == 1


def test_each_of_a_thousand_sessions_is_shown(scene: Scene) -> None:
    def a_thousand(session: Session) -> None:
        for number in range(1_000):
            session.add(
                SignedInSession(
                    key_hash=f"hash-{number}",
                    id=f"session-{number:04}",
                    person_id="alice",
                    kind=Kind.PROGRAM,
                    device="",
                    opened_at=LONG_AGO,
                    seen_at=NOW - timedelta(minutes=number // 3),
                    ends_at=NOW + IDLE,
                )
            )

    scene.do(a_thousand)
    seen: list[str] = []
    after: str | None = ""
    while after is not None:
        found = scene.ask(queries.own_sessions, alice, "hash-7", after=after)
        seen += [one.id for one in found.items]
        after = found.after or None

    assert sorted(seen) == [f"session-{number:04}" for number in range(1_000)]
