"""A drill can make a process die at a named place, once; what was acknowledged is there afterwards, once."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from shared.database import Database
from shared.failpoints import NAMES

from ..small import beside
from ..small.domain import outbox, stories
from ..small.nats_server import NatsServer

LIVE = """
import asyncio
from small.carrying import Correspondent
from small.domain import outbox
from shared.database import Database
from shared.settings import Settings

async def live():
    database = Database({url!r})
    broker = type("Broker", (), {{"url": {broker!r}}})()
    correspondent = Correspondent(database, broker, 30)
    if not await database.read(outbox):
        await correspondent.say("alice", 1)
        print("acknowledged", flush=True)
    await correspondent.hears(alice="1")
    await asyncio.sleep(0.5)  # what is heard may not be acknowledged yet
    await correspondent.courier.stop()
    database.close()

asyncio.run(live())
"""
BEFORE_THE_ANSWER = ("before-commit", "after-commit")


@pytest.mark.parametrize("place", NAMES)
def test_a_process_dies_at_its_failpoint_and_the_next_one_finishes(
    place: str, sqlite_url: str, broker: NatsServer, tmp_path: Path
) -> None:
    armed = _arm(tmp_path, place)

    first = _live(sqlite_url, broker, tmp_path)
    second = _live(sqlite_url, broker, tmp_path)

    assert first.returncode == -signal.SIGKILL, first.stderr
    assert ("acknowledged" in first.stdout) == (place not in BEFORE_THE_ANSWER)
    assert second.returncode == 0, second.stderr
    assert not armed.exists()
    database = Database(sqlite_url)
    assert database.read_now(stories) == {"alice": "1"}
    assert len(database.read_now(outbox)) == 1
    database.close()


@pytest.mark.parametrize(("mode", "process"), [("production", "trial"), ("development", "another")])
def test_in_production_and_in_other_processes_nobody_dies(
    mode: str, process: str, sqlite_url: str, broker: NatsServer, tmp_path: Path
) -> None:
    armed = _arm(tmp_path, "after-commit")

    lived = _live(sqlite_url, broker, tmp_path, mode=mode, process=process)

    assert lived.returncode == 0, lived.stderr
    assert armed.exists()


def _arm(var: Path, place: str) -> Path:
    armed = var / "failpoints" / "trial"
    armed.parent.mkdir()
    armed.write_text(f"{place}\n")
    return armed


def _live(
    url: str, broker: NatsServer, var: Path, *, mode: str = "development", process: str = "trial"
) -> "subprocess.CompletedProcess[str]":
    code = LIVE.format(url=url, broker=broker.url)
    environment = beside(PEERWAY_VAR=str(var), PEERWAY_PROCESS=process, PEERWAY_MODE=mode)
    return subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True, timeout=60)
