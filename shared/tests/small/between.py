"""What stands between a process and its database: it can be cut, and it can fall silent."""

import signal
import socket
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import sqlalchemy as sa

from shared.testing import wait_until
from shared.testing.ports import free_port

_PROGRAM = Path(__file__).parent / "passing.py"


class Between:
    """A way to a PostgreSQL that listens on a socket in a folder."""

    def __init__(self, url: str) -> None:
        there = sa.make_url(url)
        self._socket = f"{there.query['host']}/.s.PGSQL.{there.port or 5432}"
        self._port = free_port()
        self.url = there.set(host="127.0.0.1", port=self._port, query={}).render_as_string(hide_password=False)
        self.open()

    def open(self) -> None:
        self._process = subprocess.Popen([sys.executable, "-S", str(_PROGRAM), str(self._port), self._socket])
        wait_until(self._listens, within=10)

    def _listens(self) -> bool:
        with suppress(OSError), socket.create_connection(("127.0.0.1", self._port), 1):
            return True
        return False

    def cut(self) -> None:
        """Every connection ends, and no new one comes about."""
        self._process.kill()
        self._process.wait()

    def fall_silent(self) -> None:
        """What is sent is taken, and nothing ever comes back."""
        self._process.send_signal(signal.SIGSTOP)

    def speak_again(self) -> None:
        self._process.send_signal(signal.SIGCONT)
