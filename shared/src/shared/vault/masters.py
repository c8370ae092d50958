"""The master keys of a service: the one that wraps, the one before it, and while all is wrapped anew, the next."""

import hashlib
import os
from pathlib import Path

from shared.vault.sealing import new_key


class Masters:
    """Files, each for its owner alone from its first byte on. Read each time: another process may have renewed them."""

    def __init__(self, file: Path) -> None:
        self.current = file
        self.before = file.with_suffix(".before")
        self.next = file.with_suffix(".next")

    def wrapping(self) -> tuple[str, bytes]:
        """The name and the key that new keys are wrapped with."""
        return _named(_made(self.current))

    def known(self) -> dict[str, bytes]:
        """By name, which is a hash and tells nothing of the key."""
        files = (self.current, self.before, self.next)
        return dict(_named(file.read_bytes()) for file in files if file.exists())

    def begin(self) -> tuple[str, bytes]:
        """The next one, which is known from now on. One that was begun and not finished is taken up."""
        _made(self.current)
        return _named(_made(self.next))

    def finish(self) -> None:
        """The next becomes the current. The one before that is gone, and with it what old copies had wrapped."""
        self.current.replace(self.before)
        self.next.replace(self.current)


def _named(key: bytes) -> tuple[str, bytes]:
    return hashlib.sha256(b"peerway master key" + key).hexdigest()[:16], key


def _made(file: Path) -> bytes:
    """Read, or made and on the disk before anything is wrapped with it."""
    if not file.exists():
        file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        with os.fdopen(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as out:
            out.write(new_key())
            out.flush()
            os.fsync(out.fileno())
    return file.read_bytes()
