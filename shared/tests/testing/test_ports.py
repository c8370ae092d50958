"""A row of ports is one process's from the claim on, not only once somebody listens there."""

import subprocess
import sys

from shared.testing import ports
from shared.testing.ports import ROW, free_port, free_row

CLAIM = f"import runpy; print(runpy.run_path({ports.__file__!r})['free_row'](), flush=True); input()"


def test_another_process_is_given_another_row_though_nobody_listens_yet() -> None:
    ours = free_row()
    with subprocess.Popen(
        [sys.executable, "-c", CLAIM], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as other:
        assert other.stdout is not None
        theirs = int(other.stdout.readline())
        mine = free_row()
        other.communicate("\n")

    assert len({ours, theirs, mine}) == 3


def test_each_single_port_is_another_one() -> None:
    assert len({free_port() for _ in range(2 * ROW)}) == 2 * ROW
