"""A real nats-server that a test can kill, wipe and start again."""

import shutil
import signal
import socket
import subprocess
import sys
from pathlib import Path

from shared.testing import wait_until

BINARY = Path(sys.executable).with_name("nats-server")
CONFIGURATION = """
server_name: trial
host: "127.0.0.1"
port: {port}
jetstream {{
  store_dir: "{store}"
  sync_interval: always
}}
"""


def _answers(port: int) -> bool:
    with socket.socket() as call:
        call.settimeout(0.2)
        return call.connect_ex(("127.0.0.1", port)) == 0


class NatsServer:
    def __init__(self, folder: Path, port: int) -> None:
        self.port = port
        self.url = f"nats://127.0.0.1:{port}"
        self._store = folder / "store"
        folder.mkdir()
        self._configuration = folder / "nats.conf"
        self._configuration.write_text(CONFIGURATION.format(port=port, store=self._store))
        self._running: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        command = [str(BINARY), "--config", str(self._configuration)]
        self._running = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        wait_until(lambda: _answers(self.port))

    def kill(self) -> None:
        if self._running is not None:
            self._running.send_signal(signal.SIGKILL)
            self._running.wait()
            self._running = None

    def restart(self, *, wiped: bool = False) -> None:
        self.kill()
        if wiped:
            shutil.rmtree(self._store)
        self.start()
