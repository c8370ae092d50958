"""Administrators are called by mail when a person has to look; once for each thing, and without a word about it."""

from typing import Any

import pytest

from gateway.alarms import commands, queries
from gateway.alarms.rules import AGAIN_AFTER, PATIENCE, Matter
from gateway.alarms.watch import Watch
from gateway.mail.rules import Kind
from shared import clock
from shared.testing import Scene, eventually

PARKED, FAILING = Matter("exam", "facts"), Matter("ce-tracker", "duties")
RUNNING = PATIENCE + 1


def called(look: Any) -> list[str]:
    assert {mail.letter for mail in look.mails()} <= {Kind.ALARM}
    return [mail.address for mail in look.mails()]


def note(scene: Scene, *found: Matter) -> None:
    scene.do(commands.note_matters, found)


def test_what_is_new_calls_each_administrator_once(scene: Scene, look: Any) -> None:
    note(scene, PARKED, FAILING)
    note(scene, PARKED, FAILING)

    assert sorted(called(look)) == ["dana@peerway.example", "dov@peerway.example"]
    assert [(one.title, one.since) for one in scene.ask(queries.open_alarms)] == [
        ("Continuing education", scene.now),
        ("Examination", scene.now),
    ]


def test_what_is_over_is_shown_no_longer(scene: Scene, look: Any) -> None:
    note(scene, PARKED)
    note(scene)

    assert scene.ask(queries.open_alarms) == ()
    assert scene.ask(queries.alarm_measures) == {"alarms_open": 0}


def test_what_comes_and_goes_calls_again_only_after_an_hour(scene: Scene, look: Any) -> None:
    for _ in range(10):
        note(scene, PARKED)
        scene.later(minutes=1)
        note(scene)
    assert len(called(look)) == 2

    scene.later(seconds=AGAIN_AFTER.total_seconds())
    note(scene, PARKED)
    assert len(called(look)) == 4


def test_the_mail_says_nothing_of_what_it_is(scene: Scene, look: Any) -> None:
    note(scene, PARKED)

    (mail, _) = look.mails()
    assert mail.link == "/admin"


class Quiet:
    trouble = None


async def test_every_part_is_asked_also_while_the_broker_is_dead(browser: Any, look: Any) -> None:
    """Nobody serves beside us here: each service is silent, and the gateway itself has no broker."""
    state = browser.app.state
    state.courier = type("Courier", (), {"trouble": "not connected to the broker"})()
    watch = Watch(state)
    watch._began -= RUNNING

    for _ in range(2):
        await watch.look()

    found = await browser.database.read(queries.matters_told)
    assert {one.part for one in found if one.cause == "silent"} == {"curriculum", "exam", "registry", "ce-tracker"}
    assert Matter("nats", "broker") in found
    assert len(called(look)) == 2
    state.courier = Quiet()
    await eventually(watch_once(watch, browser), frozenset({*found} - {Matter("nats", "broker")}))


def watch_once(watch: Watch, browser: Any) -> Any:
    async def look() -> frozenset[Matter]:
        await watch.look()
        told: frozenset[Matter] = await browser.database.read(queries.matters_told)
        return told

    return look


@pytest.mark.parametrize("name", ["alice", "dana"])
async def test_administrators_see_on_their_page_what_is_the_matter(browser: Any, name: str) -> None:
    state = browser.app.state
    state.courier = Quiet()
    await browser.database.write(commands.note_matters, [PARKED], now=clock.real_now())
    await browser.sign_in(name)

    answer = await browser.get("/admin")

    assert ("A fact could not be taken in" in answer.text) == (name == "dana")
