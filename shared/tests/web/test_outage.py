"""A service in a process of its own, whose database goes away while people save: nobody reads that something broke."""

import json
import subprocess
import sys
import threading
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import httpx2
import pytest

from shared.testing import KEY, token, wait_until
from shared.testing.ports import free_port

from ..small import beside
from ..small.between import Between

SERVE = """
import uvicorn
from joserfc import jwk
from shared.identity import Verifier
from small.service import small_service
app = small_service()
app.state.verifier = Verifier("shared", "", {{"test": jwk.OKPKey.import_key({key!r})}})
uvicorn.run(app, port={port}, access_log=False, log_level="warning")
"""
AWAY = 4.0
"""Seconds."""


@pytest.fixture
def between(server_url: str) -> Iterator[Between]:
    opened = Between(server_url)
    yield opened
    opened.cut()


@pytest.fixture
def log(tmp_path: Path) -> Path:
    return tmp_path / "log"


@pytest.fixture
def address(tmp_path: Path, log: Path, between: Between) -> Iterator[str]:
    port = free_port()
    code = SERVE.format(port=port, key=KEY.as_dict(private=True))
    databases = json.dumps({"shared": between.url})
    told = beside(PEERWAY_VAR=str(tmp_path), PEERWAY_NATS_URL="nats://127.0.0.1:9", PEERWAY_DATABASE_URLS=databases)
    with log.open("wb") as file:
        serving = subprocess.Popen([sys.executable, "-c", code], env=told, stdout=file, stderr=file)
        yield f"http://127.0.0.1:{port}"
        serving.terminate()
        serving.wait(20)


def test_while_the_database_is_away_people_are_told_to_come_back_and_then_it_works(
    address: str, between: Between, log: Path
) -> None:
    who = token("alice", audience="shared")
    seen: list[int] = []
    enough = threading.Event()

    def save(number: int) -> int:
        sent = {"name": f"purse-{number}", "coins": 1}
        return httpx2.post(f"{address}/small/api/v1/purses", json=sent, headers=who, timeout=20).status_code

    def keep_saving(first: int) -> None:
        number = first
        while not enough.is_set():
            number += 10
            with suppress(httpx2.ConnectError):
                seen.append(save(number))

    wait_until(lambda: _answers(address), within=60)
    people = [threading.Thread(target=keep_saving, args=(1_000_000 * n,)) for n in range(1, 5)]
    for one in people:
        one.start()
    wait_until(lambda: len(seen) > 20, within=30)
    between.cut()
    time_away = time.monotonic() + AWAY
    wait_until(lambda: time.monotonic() > time_away, within=AWAY + 5)
    between.open()
    back = time.monotonic()
    wait_until(lambda: save(1) == 201, within=10)
    took = time.monotonic() - back
    enough.set()
    for one in people:
        one.join()

    assert took < 2
    told = Counter(seen)
    assert set(told) <= {201, 503, 504}, told
    assert told[503] > 5
    assert told[504] <= len(people), "at most one COMMIT each of which nobody knows"
    assert len(log.read_bytes()) < 100_000


def _answers(address: str) -> bool:
    with suppress(httpx2.HTTPError):
        return httpx2.get(f"{address}/health/live").status_code == 200
    return False
