"""A command has its time, and when that is over nothing of it is left."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from deploy.develop.limit import LIMIT

HANGS = """
import subprocess, sys, threading
beside = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(600)"], start_new_session=True)
open(sys.argv[1], "w").write(str(beside.pid))
print("begun", flush=True)
threading.Event().wait()
"""
DEAF = "import signal; signal.signal(signal.SIGINT, signal.SIG_IGN)\n" + HANGS


def limited(seconds: float, *command: str) -> tuple[int, str]:
    own = [sys.executable, "-m", "deploy.develop.limit", str(seconds), sys.executable, *command]
    done = subprocess.run(own, capture_output=True, text=True, check=False)
    return done.returncode, done.stdout + done.stderr


def lives(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


@pytest.mark.parametrize(("code", "answer"), [("pass", 0), ("raise SystemExit(5)", 5)])
def test_a_command_that_ends_in_time_gives_its_own_answer(code: str, answer: int) -> None:
    assert limited(60, "-c", code) == (answer, "")


@pytest.mark.parametrize("code", [HANGS, DEAF], ids=["heeds", "does not heed an interruption"])
def test_one_that_hangs_is_ended_with_all_it_started(code: str, tmp_path: Path) -> None:
    answer, said = limited(2, "-c", code, str(tmp_path / "beside"))

    assert answer == LIMIT
    assert "The limit of 2 s is reached" in said
    assert not lives(int((tmp_path / "beside").read_text()))


def test_what_a_command_leaves_running_is_ended_with_it(tmp_path: Path) -> None:
    answer, _ = limited(60, "-c", HANGS.replace("threading.Event().wait()", ""), str(tmp_path / "beside"))

    assert answer == 0
    assert not lives(int((tmp_path / "beside").read_text()))
