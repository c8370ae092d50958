"""`make compare WITH=../before`: this checkout against another one, in turn on one machine, as ratios of pairs.

1 is as good as before, less is worse, whatever is measured. The lower bound of each median (bootstrap, 95 %) has to
be 0.95 or more. Both are started from what is compiled, also where the shell says that nothing compiled is to be kept.
`--handicap 1.1` makes this checkout look a tenth worse: the comparison has to see it.
"""

import argparse
import json
import os
import random
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import IO, Any

from shared.testing.ports import free_row

ROOT = Path(__file__).parents[2]
SIDE = Path(__file__).with_name("side.py")
LOADS = ("autosave", "module page", "question page")
SECONDS = 1.5
BOUND = 0.95
DRAWS = 5000


class Told:
    """A process that does what a line of JSON says and answers with one."""

    def __init__(self, process: "subprocess.Popen[str]") -> None:
        assert process.stdin and process.stdout
        self._to: IO[str] = process.stdin
        self._from: IO[str] = process.stdout

    def hear(self) -> Any:
        return json.loads(self._from.readline())

    def __call__(self, *what: Any) -> Any:
        print(json.dumps(what), file=self._to, flush=True)
        return self.hear()


@contextmanager
def side(checkout: Path, var: Path, port: int, handicap: float) -> Iterator[Told]:
    command = [checkout / ".venv/bin/python", SIDE, var, str(port), str(handicap)]
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    process = subprocess.Popen(
        command, cwd=checkout, env=environment, text=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    try:
        told = Told(process)
        told.hear()
        yield told
    finally:
        assert process.stdin
        process.stdin.close()
        process.wait(90)


def compare(sides: list[Told], pairs: int) -> dict[str, list[float]]:
    """Ratios of this checkout to the other; the one that begins changes with each pair."""
    ratios: dict[str, list[float]] = {}
    for number in range(pairs):
        order = (0, 1) if number % 2 else (1, 0)
        for what in LOADS:
            seen = {which: sides[which]("load", what, SECONDS) for which in order}
            _note(ratios, f"{what}, answers a second", seen[0]["per_second"] / seen[1]["per_second"])
            _note(ratios, f"{what}, processor time", seen[1]["cpu"] / seen[0]["cpu"])
            _note(ratios, f"{what}, of its service alone", seen[1]["own"] / seen[0]["own"])
        seen = {which: sides[which]("restart") for which in order}
        for what in ("warm start", "memory", "first answers"):
            _note(ratios, what, seen[1][what] / seen[0][what])
        print(".", end="", flush=True)
    print()
    return ratios


def _note(ratios: dict[str, list[float]], what: str, ratio: float) -> None:
    ratios.setdefault(what, []).append(ratio)


def lower_bound(ratios: list[float]) -> float:
    """Of the median, 95 %, by drawing the pairs again."""
    draw = random.Random(0)
    medians = sorted(statistics.median(draw.choices(ratios, k=len(ratios))) for _ in range(DRAWS))
    return medians[int(0.025 * DRAWS)]


def main() -> int:
    reading = argparse.ArgumentParser(description=__doc__)
    reading.add_argument("other", type=Path, help="a checkout in which `make tools` was run")
    reading.add_argument("--pairs", type=int, default=20)
    reading.add_argument("--handicap", type=float, default=1.0)
    asked = reading.parse_args()
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="peerway-compare-")))
        this = stack.enter_context(side(ROOT, folder / "this", free_row(), asked.handicap))
        other = stack.enter_context(side(asked.other.resolve(), folder / "other", free_row(), 1.0))
        ratios = compare([this, other], asked.pairs)
    worse = 0
    for what, found in ratios.items():
        bound = lower_bound(found)
        worse += bound < BOUND
        verdict = "" if bound >= BOUND else "  worse"
        print(f"  {what:34} median {statistics.median(found):.2f}   at least {bound:.2f}{verdict}")
    return 1 if worse else 0


if __name__ == "__main__":
    sys.exit(main())
