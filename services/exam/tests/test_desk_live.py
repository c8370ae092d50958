"""The desk renews itself: a stream that says that something has changed, by one look at the database for all."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from itertools import pairwise
from typing import Any

import pytest
import sqlalchemy as sa
from fastapi import FastAPI

from exam.answers.commands import save_answer
from exam.desk.changes import Changes, Pace
from exam.desk.queries import marks
from exam.desk.rules import WINDOWS_OF_A_PERSON
from exam.sittings.commands import begin_sitting, grant_time, note_incident, pause_sitting
from exam.sittings.inputs import GrantTime, NoteIncident, PauseSitting
from shared.actor import Actor
from shared.refusals import Unavailable
from shared.testing import Scene, eventually, token
from shared.testing.cast import alice, dana, dov, mallory, pat, somebody

from .walk import a_choice, saving

CHANGES = "/exam/desk/changes"


class Window:
    """Somebody's window with the stream in it, as a server would hand it to the service."""

    def __init__(self, app: FastAPI, who: Actor, query: str, heard_before: str, method: str) -> None:
        headers = token(who.id, *who.roles, audience="exam") | {"accept": "text/event-stream"}
        if heard_before:
            headers["last-event-id"] = heard_before
        self.scope = {
            "type": "http",
            "asgi": {"version": "3.0", "spec_version": "2.3"},
            "http_version": "1.1",
            "method": method,
            "scheme": "http",
            "path": CHANGES,
            "raw_path": CHANGES.encode(),
            "root_path": "",
            "query_string": query.encode(),
            "headers": [(name.encode(), value.encode()) for name, value in headers.items()],
            "client": ("127.0.0.1", 1),
            "server": ("127.0.0.1", 2),
        }
        self.status = 0
        self.heard = ""
        self._gone = asyncio.Event()
        self.answering = asyncio.create_task(app(self.scope, self._receive, self._send))

    async def _receive(self) -> dict[str, Any]:
        await self._gone.wait()
        return {"type": "http.disconnect"}

    async def _send(self, message: Any) -> None:
        if message["type"] == "http.response.start":
            self.status = message["status"]
        elif message.get("more_body") is not True:  # a server reads on only while the answer goes on
            self._gone.set()
        self.heard += message.get("body", b"").decode()

    @property
    def marks(self) -> list[str]:
        return [line.removeprefix("data: ") for line in self.heard.splitlines() if line.startswith("data: ")]

    async def leave(self) -> None:
        self._gone.set()
        await self.answering


@pytest.fixture
def changes(app: FastAPI) -> Iterator[Changes]:
    """At a pace at which a test need not wait; nobody is left when it ends."""
    before, app.state.desk_changes = app.state.desk_changes, Changes(Pace(look=0.02))
    yield app.state.desk_changes
    assert not app.state.desk_changes.seats
    app.state.desk_changes = before


@asynccontextmanager
async def watching(
    app: FastAPI, who: Actor = dana, sitting_id: str = "", *, heard: str = "", method: str = "GET"
) -> AsyncIterator[Window]:
    window = Window(app, who, f"sitting={sitting_id}", heard, method)
    try:
        yield window
    finally:
        await window.leave()


@contextmanager
def looks_at(scene: Scene) -> Iterator[list[str]]:
    """Every statement by which marks are looked for."""
    found: list[str] = []

    def note(_: object, cursor: object, statement: str, *how: object) -> None:
        if "count(" in statement and "time_entries" in statement:
            found.append(statement)

    sa.event.listen(sa.Engine, "before_cursor_execute", note)
    yield found
    sa.event.remove(sa.Engine, "before_cursor_execute", note)


async def test_a_window_hears_that_something_has_changed_and_nothing_of_it(
    app: FastAPI, scene: Scene, changes: Changes
) -> None:
    sitting_id = scene.do(begin_sitting, alice)
    async with watching(app) as window:
        await eventually(lambda: len(window.marks), 1)
        scene.do(pause_sitting, dana, sitting_id, PauseSitting(reason="The alarm rang."))
        await eventually(lambda: len(window.marks), 2)

    assert window.status == 200
    assert all(len(mark) == 16 for mark in window.marks) and len(set(window.marks)) == 2
    lines = {line.partition(":")[0] for line in window.heard.splitlines() if line}
    assert lines <= {"retry", "id", "data", ""}
    assert sitting_id not in window.heard and "alice" not in window.heard.lower()


def test_a_mark_changes_with_everything_that_the_desk_shows(scene: Scene) -> None:
    sitting_id = scene.do(begin_sitting, alice)
    item = a_choice(scene, sitting_id)
    seen = [scene.ask(marks, ())]
    for act in (
        lambda: scene.do(save_answer, alice, sitting_id, saving(item, "a")),
        lambda: scene.do(save_answer, alice, sitting_id, saving(item, "b", base=1)),
        lambda: scene.do(grant_time, dana, sitting_id, GrantTime(minutes=5, why="It was loud.")),
        lambda: scene.do(note_incident, dana, sitting_id, NoteIncident(words="All is well.")),
        lambda: scene.do(pause_sitting, dana, sitting_id, PauseSitting(reason="The alarm rang.")),
        lambda: scene.do(begin_sitting, mallory),
    ):
        act()
        seen.append(scene.ask(marks, ()))

    assert all(earlier != later for earlier, later in pairwise(seen))


def test_one_that_is_over_is_marked_only_for_whoever_watches_it(scene: Scene) -> None:
    sitting_id = scene.do(begin_sitting, alice)
    scene.later(hours=3)
    scene.due()

    assert scene.ask(marks, ()) == {}
    assert scene.ask(marks, (sitting_id,)).keys() == {sitting_id}


async def test_whoever_watches_one_sitting_hears_of_that_one(app: FastAPI, scene: Scene, changes: Changes) -> None:
    mine, other = scene.do(begin_sitting, alice), scene.do(begin_sitting, mallory)
    async with watching(app, dana, mine) as one, watching(app, dov) as all_of_them:
        await eventually(lambda: (len(one.marks), len(all_of_them.marks)), (1, 1))
        scene.do(note_incident, dana, other, NoteIncident(words="They are well."))
        await eventually(lambda: len(all_of_them.marks), 2)
        assert len(one.marks) == 1
        scene.do(note_incident, dana, mine, NoteIncident(words="She is well."))
        await eventually(lambda: len(one.marks), 2)


async def test_fifty_windows_cost_one_look(app: FastAPI, scene: Scene, changes: Changes) -> None:
    app.state.desk_changes = changes = Changes(Pace(look=600))
    scene.do(begin_sitting, alice)
    proctors = [somebody(f"proctor-{number}", "proctor") for number in range(25)]
    with looks_at(scene) as looks:
        windows = [Window(app, who, "", "", "GET") for who in proctors for _ in range(2)]
        await eventually(lambda: {len(window.marks) for window in windows}, {1})
        assert (len(changes.seats), len(looks)) == (50, 1)
        await asyncio.gather(*(window.leave() for window in windows))
    assert (changes.seats, changes.looks) == (set(), False)


async def test_nobody_looks_when_nobody_watches(app: FastAPI, scene: Scene, changes: Changes) -> None:
    async with watching(app) as window:
        await eventually(lambda: window.marks)
        assert changes.looks
    assert (changes.looks, window.answering.done()) == (False, True)

    async with watching(app) as window:
        await eventually(lambda: window.marks)


async def test_more_windows_of_one_person_are_refused_and_those_of_others_are_not(
    app: FastAPI, scene: Scene, changes: Changes
) -> None:
    windows = [Window(app, dana, "", "", "GET") for _ in range(WINDOWS_OF_A_PERSON)]
    await eventually(lambda: {window.status for window in windows}, {200})
    async with watching(app) as one_more, watching(app, pat) as another:
        await eventually(lambda: (one_more.status, another.status), (429, 200))
    await windows.pop().leave()
    async with watching(app) as next_one:
        await eventually(lambda: next_one.status, 200)
    await asyncio.gather(*(window.leave() for window in windows))


async def test_it_ends_by_itself_and_says_nothing_twice(app: FastAPI, scene: Scene, changes: Changes) -> None:
    """The browser comes back and tells what it heard last."""
    app.state.desk_changes = Changes(Pace(look=0.01, life=0.5))
    scene.do(begin_sitting, alice)
    async with watching(app) as window:
        await eventually(window.answering.done)
        [mark] = window.marks
    async with watching(app, heard=mark) as again:
        await eventually(again.answering.done)
    assert again.marks == [] and again.heard.startswith("retry: ")


async def test_while_nothing_changes_it_gives_signs_of_life(app: FastAPI, scene: Scene, changes: Changes) -> None:
    app.state.desk_changes = Changes(Pace(look=0.01, beat=0.02))
    async with watching(app) as window:
        await eventually(lambda: window.marks)
        before = window.heard.count(": here")
        await eventually(lambda: window.heard.count(": here") > before + 1)
        assert len(window.marks) == 1


async def test_a_database_that_is_away_for_a_moment_ends_nothing(
    app: FastAPI, scene: Scene, changes: Changes, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with watching(app) as window:
        await eventually(lambda: len(window.marks), 1)
        looks = []

        async def away(*given: object) -> None:
            looks.append(given)
            raise Unavailable

        with monkeypatch.context() as meanwhile:
            meanwhile.setattr(scene.database, "read", away)
            await eventually(lambda: len(looks) > 1)
        scene.do(begin_sitting, alice)
        await eventually(lambda: len(window.marks), 2)


def test_whoever_takes_no_stream_is_told_what_stands_now(scene: Scene) -> None:
    answer = scene.visit(CHANGES, as_=dana)

    assert answer.status_code == 200 and answer.text.count("data: ") == 1
    assert answer.headers["content-type"].startswith("text/event-stream")
    assert (answer.headers["cache-control"], answer.headers["x-accel-buffering"]) == ("no-store", "no")


async def test_who_asks_for_the_headers_alone_gets_them_and_holds_no_seat(
    app: FastAPI, scene: Scene, changes: Changes
) -> None:
    async with watching(app, method="HEAD") as window:
        await eventually(window.answering.done)
    assert (window.status, window.heard) == (200, "")


def test_the_stream_is_for_those_at_the_desk(scene: Scene) -> None:
    assert scene.visit(CHANGES, as_=alice).status_code == 403
    assert scene.visit(CHANGES).status_code == 303


def test_a_page_of_the_desk_says_how_old_it_is_and_leads_to_itself(scene: Scene) -> None:
    sitting_id = scene.do(begin_sitting, alice)
    for here, stream in (
        ("/exam/desk/sittings", f"{CHANGES}?sitting="),
        (f"/exam/desk/sittings/{sitting_id}", f"{CHANGES}?sitting={sitting_id}"),
    ):
        words = scene.read(here, as_=dana)
        assert "As it stood at" in words and f'<a href="{here}">Look again</a>' in words
        assert f'data-renews="{stream}"' in words


def test_the_desk_shows_when_somebody_was_last_heard_of(scene: Scene) -> None:
    sitting_id = scene.do(begin_sitting, alice)
    assert "Nothing yet" in scene.read(f"/exam/desk/sittings/{sitting_id}", as_=dana)
    scene.later(minutes=7)
    item = a_choice(scene, sitting_id)
    scene.do(save_answer, alice, sitting_id, saving(item, "a"))

    [shown] = scene.visit("/exam/api/v1/open-sittings", as_=dana).json()
    assert shown["saved_at"] == scene.now.isoformat().replace("+00:00", "Z")
