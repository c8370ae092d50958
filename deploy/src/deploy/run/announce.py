"""Waits until the front door answers, then says where to look and how to sign in. Ends itself."""

import json
import os
import time
import urllib.error
import urllib.request
from contextlib import suppress

from deploy.places import var
from deploy.ports import base

_PATIENCE = 120
"""Seconds. A slow machine imports five services on one core."""


def announce() -> None:
    print("  Starting NATS and five processes … ", end="", flush=True)
    began = time.monotonic()
    parent = os.getppid()
    while not _ready():
        if os.getppid() != parent:
            return
        if time.monotonic() - began > _PATIENCE:
            print(f"still not ready. What each process says is in {var() / 'log'}.", flush=True)
            return
        time.sleep(0.1)
    print(f"{time.monotonic() - began:.1f} s\n", flush=True)
    print(_where_to_look(), flush=True)


def _ready() -> bool:
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{base()}/health/ready", timeout=2) as answer:
            return bool(answer.status == 200)
    except (urllib.error.URLError, OSError):
        return False


def _where_to_look() -> str:
    address = os.environ.get("PEERWAY_PUBLIC_URL") or f"http://127.0.0.1:{base()}"
    lines = [f"Peerway is open at {address}", *_sign_ins(), "Ctrl-C stops it."]
    return "\n".join(lines)


def _sign_ins() -> list[str]:
    """The demonstration people: who has a role, and who stands at which place on the way."""
    place = var() / "demo-people.json"
    if not place.exists():
        return []
    people = json.loads(place.read_text())
    lines = [f"  {_place(who):<26} {who['name']:<22} {who['email']}" for who in people]
    shared = {who["password"] for who in people}
    password = f"Each has the password {shared.pop()}" if len(shared) == 1 else f"The passwords are in {place}"
    return ["", "Sign in at /sign-in as one of these invented people:", *lines, f"{password}", ""]


def _place(who: dict[str, str]) -> str:
    stop = who.get("stop", "none")
    return who["role"] if stop == "none" else f"{who['role']}, {stop.replace('-', ' ')}"


if __name__ == "__main__":
    with suppress(KeyboardInterrupt):
        announce()
