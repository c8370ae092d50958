"""A disk of its own for a drill, small enough to be filled without anybody else on the machine noticing.

The drill begins itself anew in a mount namespace, where a file system in memory lies over its folder; it is gone with
the last process that sees it. The house, a PostgreSQL and the broker write to it, and when it is full every write of
theirs fails as it would on a full disk (ENOSPC), for root and for everybody else.
"""

import os
import subprocess
from pathlib import Path

SIZE = "2g"
"""At most. Memory is taken for what lies there."""
INSIDE = "PEERWAY_DRILL_FOLDER"
_ANEW = 'mount -t tmpfs -o size="$0",mode=0755 drill "$1" && shift && exec "$@"'
_FILLER = "filler"
_PIECE = 1 << 20


def folder() -> Path | None:
    """Where the small disk lies; None outside of it."""
    found = os.environ.get(INSIDE)
    return Path(found) if found else None


def begin_anew(place: Path, program: list[str], size: str = SIZE) -> int:
    """Run a program, which finds `folder()`, and wait for it. Who is not root is root for the mounting alone."""
    outer, inner = ["unshare", "--mount"], program
    if os.geteuid() != 0:
        outer = ["unshare", "--user", "--map-root-user", "--mount"]
        inner = ["unshare", "--user", f"--map-user={os.getuid()}", f"--map-group={os.getgid()}", "--", *program]
    command = [*outer, "sh", "-c", _ANEW, size, str(place), *inner]
    with subprocess.Popen(command, env={**os.environ, INSIDE: str(place)}) as child:
        try:
            return child.wait()
        except BaseException:  # whoever ends us ends the drill, which puts away what is its own
            child.terminate()
            raise


def fill(place: Path) -> None:
    """To the last byte."""
    with (place / _FILLER).open("ab", buffering=0) as filler:
        for piece in (_PIECE, 1):
            try:
                while True:
                    os.write(filler.fileno(), bytes(piece))
            except OSError:
                continue


def make_room(place: Path) -> None:
    (place / _FILLER).unlink(missing_ok=True)
