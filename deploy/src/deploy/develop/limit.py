"""Runs a command under a limit of time and leaves no process behind: `python -m deploy.develop.limit 90 pytest …`.

At the limit the command is interrupted, so that it gives back what it holds and pytest says where it stood (of which
this module is a plugin as well). One that does not end at that is aborted, at which Python says where each of its
threads stands, and then killed.
"""

import ctypes
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

LIMIT = 124
"""The answer when the limit was reached; `timeout` of coreutils has the same."""
INTERRUPTED = 130
_PATIENCE = 30.0
"""Seconds that an interrupted command has for giving back what it holds: a whole Peerway takes ten to stop."""
_LAST_WORDS = 5.0
_PR_SET_PDEATHSIG, _PR_SET_CHILD_SUBREAPER = 1, 36
"""From linux/prctl.h."""
_ON_LINUX = sys.platform == "linux"


def run(command: list[str], seconds: float) -> int:
    """The command's own answer, or LIMIT, or INTERRUPTED."""
    _adopt()
    process = subprocess.Popen(command, stdin=subprocess.DEVNULL, process_group=0)
    try:
        return process.wait(seconds)
    except subprocess.TimeoutExpired:
        print(f"\nThe limit of {seconds:.0f} s is reached. It stood here:", flush=True)
        _end(process, min(seconds, _PATIENCE))
        return LIMIT
    except KeyboardInterrupt:
        _end(process, _PATIENCE)
        return INTERRUPTED
    finally:
        _end_what_is_left(process.pid)


def _adopt() -> None:
    """Children whose parent ends become ours, whatever group they put themselves in; and we end with our own parent."""
    signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell in the background has it ignored
    if _ON_LINUX:
        prctl = ctypes.CDLL(None).prctl
        prctl(_PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)
        prctl(_PR_SET_PDEATHSIG, signal.SIGINT, 0, 0, 0)


def _end(process: "subprocess.Popen[bytes]", patience: float) -> None:
    for number, seconds in ((signal.SIGINT, patience), (signal.SIGABRT, _LAST_WORDS), (signal.SIGKILL, None)):
        process.send_signal(number)
        with suppress(subprocess.TimeoutExpired):
            process.wait(seconds)
            return


def _end_what_is_left(group: int) -> None:
    """Where orphans do not become ours, only those that stayed in the command's group are found."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with suppress(ProcessLookupError):
        os.killpg(group, signal.SIGKILL)
    while _ON_LINUX and _has_children():
        for child in _children():
            os.kill(child, signal.SIGKILL)
        time.sleep(0.02)


def _has_children() -> bool:
    """Takes note of those that have ended, so that their computing is counted."""
    try:
        while os.waitpid(-1, os.WNOHANG)[0]:
            pass
    except ChildProcessError:
        return False
    return True


def _children() -> Iterator[int]:
    for place in Path("/proc").glob("[0-9]*/stat"):
        with suppress(OSError):
            parent = place.read_text().rpartition(")")[2].split()[1]
            if int(parent) == os.getpid():
                yield int(place.parent.name)


def pytest_keyboard_interrupt() -> None:
    """pytest itself names the line, which is often one of the standard library, and not the test."""
    print(f"\n{os.environ.get('PYTEST_CURRENT_TEST', 'between two tests')}", flush=True)


if __name__ == "__main__":
    sys.exit(run(sys.argv[2:], float(sys.argv[1])))
