"""`make mutants N=30 SEED=…`: which of N mutants no test of rules notices.

A mutant that nobody could tell from the rule itself is named in `EQUIVALENT` with the reason.
"""

import os
import random
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from deploy.places import PACKAGES, ROOT, source
from tests.mutants.breeding import Mutant, mutants_of
from tests.mutants.equivalent import EQUIVALENT

LIMIT = 120
"""Seconds: a mutant that makes a test go on for ever was noticed."""


def rules_of(package: str) -> Iterator[Path]:
    """The files that hold rules, and the mechanisms that are pure alike."""
    for file in sorted(source(package).rglob("*.py")):
        if file.stem == "rules" or (file.parent.name == "rules" and file.stem != "__init__"):
            yield file


def tests_of(package: str) -> list[str]:
    return [str(file) for file in sorted((PACKAGES[package] / "tests").rglob("test_*_rules.py"))]


def chosen(number: int, seed: str) -> list[tuple[str, Mutant]]:
    """So many of all, the same for the same seed and the same code."""
    everywhere = [
        (package, mutant)
        for package in PACKAGES
        if package not in ("deploy", "jobcheck", "psychometrics", "qti") and tests_of(package)
        for file in rules_of(package)
        for mutant in mutants_of(file)
    ]
    print(f"{len(everywhere)} mutants could be made; {number} of them, by the seed {seed}")
    return random.Random(seed).sample(everywhere, number)


def is_green(package: str, mutant: Mutant | None = None) -> bool:
    """Runs the package's tests of rules over a copy of it, in which one place is wrong or none."""
    with tempfile.TemporaryDirectory(prefix="peerway-mutant-") as folder:
        copy = Path(folder) / "src" / package
        for beside in PACKAGES[package].iterdir():
            if beside.name != "src":
                (Path(folder) / beside.name).symlink_to(beside)
        shutil.copytree(source(package), copy, ignore=shutil.ignore_patterns("__pycache__", "static"))
        if mutant:
            (copy / mutant.file.relative_to(source(package))).write_text(mutant.text(), "utf-8")
        command = [
            sys.executable,
            "-m",
            "pytest",
            "-q",
            "-x",
            "-p",
            "no:cacheprovider",
            "-p",
            "no:schemathesis",
            *tests_of(package),
        ]
        environment = {**os.environ, "PYTHONPATH": f"{folder}/src", "PYTHONDONTWRITEBYTECODE": "1"}
        try:
            done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=LIMIT)
        except subprocess.TimeoutExpired:
            return False
    return done.returncode == 0


def main(number: int, seed: str) -> int:
    unseen = []
    wanted = chosen(number, seed)
    if spoilt := sorted({package for package, _ in wanted if not is_green(package)}):
        raise SystemExit(f"The tests of rules are not green as they are: {', '.join(spoilt)}")
    for package, mutant in wanted:
        name = f"{mutant.file.relative_to(source(package).parent)}:{mutant.name}"
        if name in EQUIVALENT:
            print(f"  equivalent {name}: {EQUIVALENT[name]}", flush=True)
        elif not is_green(package, mutant):
            print(f"  noticed    {name}", flush=True)
        else:
            print(f"  NOT SEEN   {name}", flush=True)
            unseen.append(name)
    print(f"{len(unseen)} of {number} were not seen")
    return 1 if unseen else 0


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]), sys.argv[2]))
