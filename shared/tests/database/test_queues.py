"""While people save, what nobody waits for has a quarter of the time; while nobody does, all of it."""

import asyncio
from typing import Any

import pytest

from shared import sqlite_queues
from shared.sqlite_queues import Queues, Waiting

TAKES = 0.04


class Time:
    def __init__(self) -> None:
        self.now = 100.0

    def perf_counter(self) -> float:
        return self.now


@pytest.fixture
def time(monkeypatch: pytest.MonkeyPatch) -> Time:
    told = Time()
    monkeypatch.setattr(sqlite_queues, "time", told)
    return told


async def waiting() -> Waiting:
    answer: asyncio.Future[Any] = asyncio.get_running_loop().create_future()
    return Waiting(lambda connection: (None, False), answer)


async def a_group(queues: Queues, time: Time, *, saves: int) -> int:
    """How many of `behind` have their turn in the next group, of which each takes its time."""
    queues.ahead.extend([await waiting() for _ in range(saves)])
    done = 0
    for number, _ in enumerate(queues.next_group()):
        if number >= saves:
            time.now += TAKES
            done += 1
    return done


async def test_it_has_a_quarter_of_the_time_while_people_save(time: Time) -> None:
    queues = Queues()
    queues.behind.extend([await waiting() for _ in range(100)])
    began, done = time.now, 0

    while time.now < began + 10 * 4 * TAKES - TAKES / 2:
        done += await a_group(queues, time, saves=1)
        time.now += 0.001

    assert 9 <= done <= 10


async def test_it_has_all_of_the_time_while_nobody_saves(time: Time) -> None:
    queues = Queues()
    queues.behind.extend([await waiting() for _ in range(10)])

    done = [await a_group(queues, time, saves=0) for _ in range(10)]

    assert done == [1] * 10
    assert not queues.rests


async def test_whoever_saves_has_their_turn_also_while_it_rests(time: Time) -> None:
    queues = Queues()
    queues.behind.extend([await waiting() for _ in range(3)])
    await a_group(queues, time, saves=1)
    assert queues.rests

    assert await a_group(queues, time, saves=2) == 0
    assert len(queues.ahead) == 0

    time.now += 4 * TAKES
    assert not queues.rests
    assert await a_group(queues, time, saves=0) == 1
