"""A Peerway of its own for a drill, and the means to shake it: process ids, SIGKILL, stopping, starting."""

import os
import shutil
import signal
import subprocess
import sys
import time
import urllib.request
from contextlib import suppress
from pathlib import Path
from typing import Any
from xmlrpc.client import Fault, ServerProxy

from supervisor.xmlrpc import SupervisorTransport

from shared.services import SERVICES

ROOT = Path(__file__).parents[2]
PROCESSES = (*SERVICES, "nats")
PATIENCE = 300.0
"""Seconds. The first start loads the demonstration."""


class Supervised:
    """`var` is its own folder, `port` its own base port; nothing else on the machine is touched."""

    def __init__(self, var: Path, port: int, **settings: str) -> None:
        self.var = var
        self.port = port
        self.environment = {**os.environ, "PEERWAY_VAR": str(var), "PEERWAY_PORT": str(port), **settings}
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def start(self, patience: float = PATIENCE) -> None:
        self.var.mkdir(parents=True, exist_ok=True)
        log = (self.var / "drill.log").open("ab")
        command = [sys.executable, "-m", "deploy.run.run"]
        self._process = subprocess.Popen(command, cwd=ROOT, env=self.environment, stdout=log, stderr=log)
        self.wait_until_ready(patience)

    def wait_until_ready(self, patience: float = PATIENCE) -> None:
        until = time.monotonic() + patience
        while time.monotonic() < until:
            if self._ready():
                return
            if self._process and self._process.poll() is not None:
                raise RuntimeError((self.var / "drill.log").read_text()[-2000:])
            time.sleep(0.2)
        raise TimeoutError(f"not ready in {patience:.0f} s: {(self.var / 'drill.log').read_text()[-2000:]}")

    def stop(self) -> None:
        if self._process is not None:
            self._process.terminate()
            self._process.wait(60)
            self._process = None

    def run(self, module: str, *arguments: str) -> str:
        """One of the tools of `deploy`, in the environment of this house."""
        command = [sys.executable, "-m", module, *arguments]
        done = subprocess.run(command, cwd=ROOT, env=self.environment, capture_output=True, text=True, check=False)
        if done.returncode:
            raise RuntimeError(f"{module}: {done.stdout}{done.stderr}")
        return done.stdout

    def pid(self, process: str) -> int:
        """0 while it is being started again."""
        return int(self._supervisor().getProcessInfo(process)["pid"])

    def kill(self, process: str) -> bool:
        pid = self.pid(process)
        if pid:
            os.kill(pid, signal.SIGKILL)
        return bool(pid)

    def freeze(self, process: str, seconds: float) -> bool:
        """Stopped without ending: it holds its connections and its locks, and answers nothing."""
        pid = self.pid(process)
        if pid:
            os.kill(pid, signal.SIGSTOP)
            time.sleep(seconds)
            os.kill(pid, signal.SIGCONT)
        return bool(pid)

    def arm(self, process: str, failpoint: str) -> None:
        """The process that is started after this dies where the failpoint says."""
        place = self.var / "failpoints" / process
        place.parent.mkdir(exist_ok=True)
        place.write_text(failpoint)
        self.kill(process)

    def armed(self, process: str) -> bool:
        return (self.var / "failpoints" / process).exists()

    def wipe_broker(self) -> None:
        """Everything the broker stored is gone, as after the loss of its disk."""
        self._end_broker()
        shutil.rmtree(self.var / "nats")
        self._supervisor().startProcess("nats")

    def without_broker(self, seconds: float) -> None:
        """It is killed, and nobody starts it again for so long."""
        self._end_broker()
        time.sleep(seconds)
        self._supervisor().startProcess("nats")

    def _end_broker(self) -> None:
        """Whoever is just being started again cannot be stopped."""
        for _ in range(50):
            self.kill("nats")
            with suppress(Fault):
                self._supervisor().stopProcess("nats")
                return
            time.sleep(0.1)
        raise TimeoutError("the broker is started again and again")

    def _ready(self) -> bool:
        try:
            with urllib.request.urlopen(f"{self.address}/health/ready", timeout=2) as answer:
                return bool(answer.status == 200)
        except OSError:
            return False

    def _supervisor(self) -> Any:
        lines = (self.var / "run" / "supervisord.conf").read_text().splitlines()
        socket = next(line.removeprefix("serverurl=") for line in lines if line.startswith("serverurl="))
        return ServerProxy("http://127.0.0.1", transport=SupervisorTransport(None, None, socket)).supervisor
