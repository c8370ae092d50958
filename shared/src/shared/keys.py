"""Keys of this house for itself: random, made when first asked for, readable by their owner alone."""

import os
import secrets
from contextlib import suppress
from datetime import date
from pathlib import Path


def key_file(var: Path, name: str) -> Path:
    """Where the key lies that a process, or a tool, shows to the broker."""
    return var / "secrets" / f"nats-{name}.key"


def key_of_day(folder: Path, name: str, day: date) -> bytes:
    """The key of a day; those of other days are deleted, so that what they marked leads back to nobody."""
    file = folder / f"{name}-{day.isoformat()}.key"
    key = own_key(file).encode()
    for other in folder.glob(f"{name}-????-??-??.key"):
        if other != file:
            other.unlink(missing_ok=True)
    return key


def own_key(file: Path) -> str:
    """The key in a file; made there if it is missing. Two processes that make it at once get the same one."""
    with suppress(FileNotFoundError):
        return file.read_text().strip()
    file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    draft = file.with_name(f".{file.name}.{secrets.token_hex(4)}")
    with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as out:
        out.write(secrets.token_urlsafe(32) + "\n")
    with suppress(FileExistsError):
        os.link(draft, file)
    draft.unlink()
    return file.read_text().strip()


PROGRAM_KEY = "pwr_"
"""How the keys begin that an organization's own programs show: the front door opens nothing with them, and hands them
on to the service, which knows whose they are.
"""


def is_programs(header: bytes, value: str) -> bool:
    """Whether a header of a request shows such a key."""
    return header == b"authorization" and value[:7].lower() == "bearer " and value[7:].lstrip().startswith(PROGRAM_KEY)
