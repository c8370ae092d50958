"""`make restore FROM=…`: puts a backup back. What was there before is moved aside, not deleted; the keys stay.

What is moved aside may hold somebody who is forgotten later: with the next erasure that it does not know, the registry
in it is deleted.

The broker's storage is emptied: it is only the courier. At the next start the relays find a new stream and send
every fact of the outboxes again. The record of erasures is merged: whoever was erased since the copy was made is
forgotten again before anything serves.

Databases on a PostgreSQL are put back into empty ones only: all of them, each in one transaction, before a file is
touched.
"""

import json
import os
import shutil
import sys
from datetime import UTC, datetime
from pathlib import Path

from deploy.care import servers
from deploy.care.backup import DUMP, KEYS, MANIFEST, NOT_COPIED, keys, on_servers, sha256
from deploy.places import var
from deploy.run import running
from deploy.setup.steps import Stop, step
from shared.services import SERVICES

ERASURES = "erasures.jsonl"
"""The record of erasures, which outlives every copy."""


def restore(source: Path) -> Path:
    """The answer is where the replaced files are now."""
    running.refuse_while_running("restore")
    files = _verified(source)
    dumps = _dumps(files)
    aside = var() / "backups" / f"replaced-{datetime.now(UTC):%Y-%m-%dT%H%M%SZ}"
    with step(f"Putting {len(files)} files back"):
        for name, file in dumps.items():
            servers.put_back(on_servers()[name], source / file)
        erased = _erased()
        _move_aside(aside)
        for name in files:
            if name in dumps.values():
                continue
            (var() / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(source / name, var() / name)
        _merge(erased)
        shutil.rmtree(var() / "nats", ignore_errors=True)
    return aside


def _erased() -> list[str]:
    record = var() / ERASURES
    return record.read_text("utf-8").splitlines() if record.exists() else []


def _merge(since: list[str]) -> None:
    """What the record told before, and what that of the copy tells, each once."""
    lines = dict.fromkeys(_erased() + since)
    if lines:
        with (var() / ERASURES).open("w", encoding="utf-8") as out:
            out.write("\n".join(lines) + "\n")
            out.flush()
            os.fsync(out.fileno())


def _verified(source: Path) -> list[str]:
    manifest = source / MANIFEST
    if not manifest.is_file():
        raise Stop(f"{source} is not a backup: it holds no {MANIFEST}. As in: make restore FROM=var/backups/…")
    written = json.loads(manifest.read_text())
    _refuse_without_keys(written["keys"])
    expected: dict[str, str] = written["sha256"]
    wrong = [name for name, hash_ in expected.items() if not _is_whole(source / name, hash_)]
    if wrong:
        raise Stop(f"This backup is damaged ({', '.join(wrong)} differ from its manifest). Nothing was changed.")
    return list(expected)


def _dumps(files: list[str]) -> dict[str, str]:
    """By service, what was copied from a server; refused unless each database has its empty place of the same kind."""
    dumps = {name: f"{name}{DUMP}" for name in SERVICES if f"{name}{DUMP}" in files}
    kinds = set(dumps) ^ set(on_servers())
    if kinds:
        raise Stop(
            f"In this backup and in the settings of today {', '.join(sorted(kinds))} have different kinds of"
            " database (PostgreSQL, or a file). Nothing was changed."
        )
    for name in dumps:
        servers.refuse_unless_empty(name, on_servers()[name])
    return dumps


def _refuse_without_keys(then: list[str]) -> None:
    missing = sorted(set(then) - set(keys()))
    if missing:
        raise Stop(
            f"What is sealed in this backup opens only with the keys of persons ({', '.join(missing)})."
            f" Put their newest copy into {var() / KEYS} first. Nothing was changed."
        )


def _is_whole(file: Path, expected: str) -> bool:
    return file.is_file() and sha256(file) == expected


def _move_aside(aside: Path) -> None:
    aside.mkdir(mode=0o700, parents=True)
    for path in list(var().iterdir()):
        if path.name not in NOT_COPIED:
            shutil.move(path, aside / path.name)


if __name__ == "__main__":
    os.umask(0o077)
    if len(sys.argv) != 2:
        raise Stop("Say which backup, as in: make restore FROM=var/backups/2026-01-31T093000Z")
    print(f"  What was there before is in {restore(Path(sys.argv[1]).resolve())}")
    print("  Its registry is deleted as soon as somebody is forgotten who is still in it.")
