"""Whether a Peerway is running on this `var` folder. Standard library only."""

import fcntl
import os
from pathlib import Path
from typing import IO

from deploy.places import var
from deploy.setup.steps import Stop

_held: list[IO[str]] = []
_KEPT = 3
"""supervisor closes what it inherits from 5 upwards, and its children what they inherit from 3."""


def _lock_file() -> Path:
    return var() / "run" / "lock"


def hold() -> None:
    """For as long as this process lives, also when it becomes supervisor."""
    _lock_file().parent.mkdir(parents=True, exist_ok=True)
    lock = _lock_file().open("a")
    if not _take(lock):
        raise Stop(_sentence("start again"))
    if lock.fileno() != _KEPT:
        os.dup2(lock.fileno(), _KEPT)
    os.set_inheritable(_KEPT, True)
    _held.append(lock)


def refuse_twice() -> None:
    refuse_while_running("start again")


def refuse_while_running(purpose: str) -> None:
    if is_running():
        raise Stop(_sentence(purpose))


def is_running() -> bool:
    if not _lock_file().exists():
        return False
    with _lock_file().open("a") as lock:
        return not _take(lock)


def _take(lock: IO[str]) -> bool:
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def _sentence(purpose: str) -> str:
    return f"Peerway is running on {var()}. Stop it first (Ctrl-C where it runs), then {purpose}."
