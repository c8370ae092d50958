"""A registry of its own that serves by itself, without a gateway and without a broker, and whose clock can be set."""

import json
import os
import socket
import sqlite3
import subprocess
import sys
import time
from collections import defaultdict
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from registry.certifications.numbers import new_number
from shared.migrations import upgrade
from tests.bench import population
from tests.drills.new_year.lives import COLUMNS, Life, lives, rows

NOBODY = "nats://127.0.0.1:9"
"""Where no broker is."""
_SERVE = """
import os, uvicorn
from registry.main import app
uvicorn.run(app, port=int(os.environ["DRILL_PORT"]), access_log=False, log_level="warning")
"""


class Registry:
    def __init__(self, var: Path, port: int, zone: str) -> None:
        self.var, self.port, self.zone = var, port, zone
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def file(self) -> Path:
        return self.var / "registry.db"

    def fill(self, count: int) -> list[Life]:
        """People who list their name, each with a life."""
        self.var.mkdir(parents=True, exist_ok=True)
        url = f"sqlite:///{self.file}"
        upgrade("registry", url)
        people = [one._replace(number=new_number()) for one in population.people(count)]
        known = list(lives([(one.person_id, one.number, one.name) for one in people]))
        by_table = defaultdict[str, list[tuple[Any, ...]]](list)
        for life in known:
            for table, row in rows(life):
                by_table[table].append(row)
        searched = ((table, population.COLUMNS[table], found) for table, found in population.search_rows(people))
        population.copy(url, [*searched, *((table, COLUMNS[table], found) for table, found in by_table.items())])
        return known

    def change(self, statement: str, *values: Any) -> None:
        with closing(sqlite3.connect(self.file, timeout=10)) as raw, raw:
            assert raw.execute(statement, values).rowcount == 1

    def start(self) -> None:
        told = {
            "PEERWAY_VAR": str(self.var),
            "PEERWAY_NATS_URL": NOBODY,
            "PEERWAY_DATABASE_URLS": json.dumps({"registry": f"sqlite:///{self.file}"}),
            "PEERWAY_RATE_LIMITS": "false",
            "PEERWAY_ZONE": self.zone,
            "DRILL_PORT": str(self.port),
        }
        with (self.var / "drill.log").open("ab") as log:
            command = [sys.executable, "-c", _SERVE]
            self._process = subprocess.Popen(command, env={**os.environ, **told}, stdout=log, stderr=log)
        until = time.monotonic() + 60
        while time.monotonic() < until:
            with socket.socket() as call:
                if call.connect_ex(("127.0.0.1", self.port)) == 0:
                    return
            time.sleep(0.1)
        raise TimeoutError((self.var / "drill.log").read_text()[-2_000:])

    def stop(self) -> None:
        if self._process is not None:
            self._process.terminate()
            self._process.wait(30)
            self._process = None

    def set_clock(self, to: datetime) -> timedelta:
        """From now on its time goes on from there; by how much it is ahead of ours."""
        ahead = to - datetime.now(UTC)
        fresh = self.var / "clock-offset.fresh"
        fresh.write_text(str(ahead.total_seconds()))
        fresh.replace(self.var / "clock-offset")
        return ahead
