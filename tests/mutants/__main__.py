"""`make mutants N=30 SEED=…`: which of N mutants no test of rules notices; `ROOM=exam/plans`: all of one room.

A mutant that nobody could tell from the rule itself is named in `EQUIVALENT` with the reason.
"""

import multiprocessing
import os
import random
import sys
from collections.abc import Iterator
from importlib.machinery import SourceFileLoader
from pathlib import Path
from types import CodeType

import pytest

from deploy.places import PACKAGES, source
from tests.mutants.breeding import Mutant, mutants_of
from tests.mutants.equivalent import EQUIVALENT

LIBRARIES = ("deploy", "jobcheck", "psychometrics", "qti")
"""Their tests are all pure, and named as they like."""
LIMIT = 120
"""Seconds: a mutant that makes a test go on for ever was noticed."""
_BARE = ["-q", "-x", "--assert=plain", "--noconftest", "-p", "no:cacheprovider", "-p", "no:schemathesis"]
"""Plain: pytest's own reader of tests would also read the rules, and never see what we put in their place."""
_FORKING = multiprocessing.get_context("fork")


def rules_of(package: str) -> Iterator[Path]:
    """The files that hold rules, and the mechanisms that are pure alike."""
    for file in sorted(source(package).rglob("*.py")):
        if file.stem == "rules" or (file.parent.name == "rules" and file.stem != "__init__"):
            yield file


def rule_tests(package: str, room: str = "*") -> list[str]:
    return [str(file) for file in sorted((PACKAGES[package] / "tests").rglob(f"test_{room}_rules.py"))]


def chosen(number: int, seed: str) -> list[tuple[str, Mutant]]:
    """So many of all, the same for the same seed and the same code."""
    everywhere = [
        (package, mutant)
        for package in PACKAGES
        if package not in LIBRARIES
        for file in rules_of(package)
        for mutant in mutants_of(file)
    ]
    print(f"{len(everywhere)} mutants could be made; {number} of them, by the seed {seed}")
    return random.Random(seed).sample(everywhere, number)


def all_of(package: str, room: str) -> list[tuple[str, Mutant]]:
    files = [file for file in rules_of(package) if source(package) / room in file.parents]
    return [(package, mutant) for file in files for mutant in mutants_of(file)]


def is_green(tests: list[str], mutant: Mutant | None = None) -> bool:
    """Runs tests of rules in a process of its own, in which one place is wrong or none."""
    process = _FORKING.Process(target=_run, args=(tests, mutant))
    process.start()
    process.join(LIMIT)
    if process.exitcode is None:
        process.kill()
        process.join()
    return process.exitcode == 0


def _run(tests: list[str], mutant: Mutant | None) -> None:
    """Nothing that is wrong is written anywhere: the file is compiled as the mutant has it when it is imported."""
    sys.dont_write_bytecode = True
    if mutant:
        path, text, read = str(mutant.file), mutant.text(), SourceFileLoader.get_code

        def get_code(loader: SourceFileLoader, name: str) -> CodeType | None:
            if loader.path == path:
                return compile(text, path, "exec", dont_inherit=True)
            return read(loader, name)

        SourceFileLoader.get_code = get_code  # type: ignore[assignment,method-assign]
    with Path(os.devnull).open("w") as nowhere:
        os.dup2(nowhere.fileno(), 1)
        os.dup2(nowhere.fileno(), 2)
        os._exit(pytest.main([*_BARE, *tests]))


def main(wanted: list[tuple[str, Mutant]], room: str = "*") -> int:
    """What was not seen, by name; a file that cannot even be read must be noticed, or nothing here means anything."""
    unseen = []
    for package in sorted({package for package, _ in wanted}):
        if not is_green(rule_tests(package, room)):
            raise SystemExit(f"The tests of rules of {package} are not green as they are")
        for file in sorted({mutant.file for of, mutant in wanted if of == package}):
            if is_green(rule_tests(package, room), Mutant(file, 1, 0, 0, "", "raise RuntimeError\n")):
                print(f"  NOT READ   {_named(package, file)}: no test of rules imports it", flush=True)
    for package, mutant in wanted:
        name = f"{_named(package, mutant.file)}:{mutant.name}"
        if name in EQUIVALENT:
            print(f"  equivalent {name}: {EQUIVALENT[name]}", flush=True)
        elif not is_green(rule_tests(package, room), mutant):
            print(f"  noticed    {name}", flush=True)
        else:
            print(f"  NOT SEEN   {name}", flush=True)
            unseen.append(name)
    print(f"{len(unseen)} of {len(wanted)} were not seen")
    return 1 if unseen else 0


def _named(package: str, file: Path) -> str:
    return str(file.relative_to(source(package).parent))


if __name__ == "__main__":
    if len(sys.argv) > 3:
        here, there = sys.argv[3].split("/")
        sys.exit(main(all_of(here, there), there))
    sys.exit(main(chosen(int(sys.argv[1]), sys.argv[2])))
