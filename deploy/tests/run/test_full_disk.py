"""A full disk takes no lines and no facts. Whoever starts the dead again goes on, and the broker begins anew."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import nats
import pytest

from deploy.ports import OFFSETS, base
from deploy.run.configuration import write
from shared.messaging.broker import credentials
from shared.settings import Settings
from shared.testing import eventually, wait_until

SHORT_LIVED = """
[supervisord]
nodaemon=true
silent=true
logfile=/dev/full
logfile_maxbytes=5MB
pidfile={folder}/pid
childlogdir={folder}

[program:short-lived]
command=sh -c "echo something to be logged; echo once more >> {folder}/lives"
autorestart=true
startsecs=0
startretries=1000
redirect_stderr=true
stdout_logfile=/dev/full
stdout_logfile_maxbytes=20MB
"""
FULL_ONCE = """
if mkdir {folder}/first-life; then trap '' XFSZ; ulimit -f 64; fi
exec {broker}
"""
"""In its first life the broker can write no file that is larger than 32 kB."""


@contextmanager
def supervised(place: Path) -> Iterator["subprocess.Popen[bytes]"]:
    command = [sys.executable, "-m", "deploy.run.supervise", "-c", str(place)]
    with Path("/dev/full").open("w") as full, subprocess.Popen(command, stdout=full, stderr=full) as running:
        try:
            yield running
        finally:
            running.terminate()


def test_whoever_starts_the_dead_again_survives_a_full_disk(tmp_path: Path) -> None:
    lives, place = tmp_path / "lives", tmp_path / "supervisord.conf"
    place.write_text(SHORT_LIVED.format(folder=tmp_path))

    with supervised(place) as running:
        wait_until(lambda: lives.exists() and lives.read_text().count("once more") > 3, within=30)
        assert running.poll() is None


@pytest.fixture
def full_once(folder: Path) -> Path:
    """The configuration of a house of which only the broker runs; its first disk is full soon."""
    place = write()
    head, broker, *_ = place.read_text().split("[program:")
    (command,) = [line for line in broker.splitlines() if line.startswith("command=")]
    script = folder / "broker.sh"
    script.write_text(FULL_ONCE.format(folder=folder, broker=command.removeprefix("command=")))
    place.write_text(f"{head}[program:{broker.replace(command, f'command=sh {script}')}")
    return place


async def test_a_broker_that_could_not_write_begins_anew_and_takes_facts_again(folder: Path, full_once: Path) -> None:
    """By itself it would refuse them for as long as it lives. What it had taken is there."""
    with supervised(full_once):
        client = await nats.connect(
            f"nats://127.0.0.1:{base() + OFFSETS['nats']}",
            max_reconnect_attempts=-1,
            reconnect_time_wait=0.2,
            error_cb=_as_expected,
            **credentials(Settings(var=folder), "curriculum"),
        )
        js = client.jetstream(timeout=1)

        async def say() -> bool:
            try:
                await js.publish("curriculum.training.completed.v1", bytes(8_000))
            except (nats.errors.Error, nats.js.errors.Error):
                return False
            return True

        await js.add_stream(name="CURRICULUM", subjects=["curriculum.>"])
        taken = 0
        while await say():
            taken += 1
        assert taken > 0
        await eventually(say, within=30)
        assert (await js.stream_info("CURRICULUM")).state.messages >= taken + 1
        await client.close()


async def _as_expected(error: Exception) -> None:
    """It is not there yet, and will be away once."""
