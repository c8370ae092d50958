"""What is around a Peerway in production: a mail server, ports, processes, and somebody who opens an account."""

import os
import re
import signal
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx2
from aiosmtpd.controller import Controller

from deploy.places import ROOT
from shared.testing import wait_until
from shared.testing.ports import free_port

PASSWORD = "three lanterns by the harbour"
PATIENCE = 240.0
"""Seconds, on a busy machine."""


class Post:
    """Takes every mail."""

    def __init__(self) -> None:
        self.arrived: list[tuple[str, str]] = []
        self.port = free_port()
        self._server = Controller(self, "127.0.0.1", self.port)

    async def handle_DATA(self, _: object, __: object, envelope: Any) -> str:  # noqa: N802  aiosmtpd's name for it
        self.arrived.append((envelope.rcpt_tos[0], envelope.content.decode()))
        return "250 OK"

    def key_for(self, email: str) -> str:
        """What the link of the newest mail to somebody ends with."""
        wait_until(lambda: bool(self._keys(email)), within=60)
        return self._keys(email)[-1]

    def _keys(self, email: str) -> list[str]:
        texts = [text.replace("=\r\n", "") for to, text in self.arrived if to == email]
        return [key for text in texts for key in re.findall(r"/register/([A-Za-z0-9_-]+)", text)]

    @contextmanager
    def open(self) -> Iterator["Post"]:
        self._server.start()
        try:
            yield self
        finally:
            self._server.stop()


class Processes:
    """Started one after the other, ended all together; what they say is in one file."""

    def __init__(self, folder: Path) -> None:
        self._log = folder / "said.log"
        self._running: list[subprocess.Popen[bytes]] = []

    def start(self, command: Sequence[str], environment: Mapping[str, str]) -> "subprocess.Popen[bytes]":
        with self._log.open("ab") as said:
            process = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=said, stderr=said)
        self._running.append(process)
        return process

    def run(self, command: Sequence[str], environment: Mapping[str, str]) -> str:
        done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=PATIENCE)
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    def said(self) -> str:
        return self._log.read_text(errors="replace")[-3000:]

    def end(self, process: "subprocess.Popen[bytes]") -> None:
        process.send_signal(signal.SIGTERM)
        process.wait(40)
        self._running.remove(process)

    def end_all(self) -> None:
        for process in reversed(self._running):
            process.terminate()
        for process in self._running:
            process.wait(40)


def bare(**more: str) -> dict[str, str]:
    """An environment that knows nothing of ours but what is given."""
    return {"PATH": os.environ["PATH"], "HOME": os.environ.get("HOME", "/"), "LANG": "C.UTF-8", **more}


class Visitor:
    """Somebody at the address that people type."""

    def __init__(self, address: str) -> None:
        self._doors = httpx2.Client(base_url=address, verify=False, timeout=20)

    def is_ready(self) -> bool:
        try:
            return self._doors.get("/health/ready").status_code == 200
        except httpx2.HTTPError:
            return False

    def opens_an_account(self, post: Post, email: str) -> dict[str, Any]:
        asked = self._doors.post("/api/v1/accounts", json={"name": "Dana Harbor", "email": email})
        assert asked.status_code == 202, asked.text
        sent = {"key": post.key_for(email), "password": PASSWORD}
        confirmed = self._doors.post("/api/v1/accounts/confirm", json=sent)
        assert confirmed.status_code == 201, confirmed.text
        return self.signs_in(email)

    def signs_in(self, email: str) -> dict[str, Any]:
        """Who they are then."""
        opened = self._doors.post("/api/v1/sign-in", json={"email": email, "password": PASSWORD})
        assert opened.status_code == 200, opened.text
        me = self._doors.get("/api/v1/me", headers={"Authorization": f"Bearer {opened.json()['token']}"})
        assert me.status_code == 200, me.text
        found: dict[str, Any] = me.json()
        return found
