"""Steps of the set-up: each says what it does, how long it took, and is skipped while nothing it depends on changed."""

import hashlib
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path


class Stop(SystemExit):
    """Ends the set-up with one sentence that says what to do."""


@contextmanager
def step(sentence: str) -> Iterator[None]:
    """Show a long step in one line: what it is while it runs, and its seconds when it is done."""
    print(f"  {sentence} … ", end="", flush=True)
    began = time.monotonic()
    try:
        yield
    except BaseException:
        print("not done.", flush=True)
        raise
    print(f"{time.monotonic() - began:.1f} s", flush=True)


def run(command: Sequence[str | Path], *, cwd: Path | None = None, env: dict[str, str] | None = None) -> str:
    """Run quietly; when it goes wrong, show all that it said."""
    done = subprocess.run(command, cwd=cwd, env=env, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    if done.returncode:
        print(f"\n{done.stdout}", file=sys.stderr)
        raise Stop(f"This did not work: {' '.join(map(str, command))}. What it said is above.")
    return done.stdout


def fingerprint(paths: Iterable[Path], *also: str) -> str:
    """Changes when one of the files changes; a folder stands for every file in it."""
    found = hashlib.sha256("\0".join(also).encode())
    for path in sorted(paths):
        for file in sorted(path.rglob("*")) if path.is_dir() else [path]:
            if file.is_file():
                found.update(f"{file.name}\0".encode() + file.read_bytes())
    return found.hexdigest()


def stands(stamp: Path, wanted: str) -> bool:
    return stamp.is_file() and stamp.read_text() == wanted


def mark(stamp: Path, made: str) -> None:
    stamp.parent.mkdir(parents=True, exist_ok=True)
    stamp.write_text(made)
