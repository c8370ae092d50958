"""`make check`, for every save: form, types, fences, and the rules of the packages that differ from the last commit."""

import subprocess
import sys
import time
from pathlib import Path

from deploy.develop.lint import ON_EVERY_SAVE, Check, look
from deploy.places import PACKAGES, ROOT
from deploy.run.migrate import ends
from shared.services import SERVICES

_DIALECT = Check("dialect", (sys.executable, "-m", "tests.fences.dialect", "--table"))
_PYTEST = (sys.executable, *"-m pytest --quiet --no-header -p no:cacheprovider".split())
_ASKED = (
    ("git", "diff", "--name-only", "-z", "HEAD"),
    ("git", "ls-files", "--others", "--exclude-standard", "-z"),
)


def main() -> int:
    began = time.monotonic()
    first, *others = ON_EVERY_SAVE
    outcome = look([first, *rules_of(changed()), _DIALECT, *others])
    for service in torn():
        outcome = 1
        print(f"The history of {service} has several ends: {', '.join(ends(service))}")
    print(f"  {'together':<20} {time.monotonic() - began:5.1f} s")
    return outcome


def torn() -> list[str]:
    """Services with two steps that build on the same one, written at the same time: nobody could go on from there."""
    return [service for service in SERVICES if len(ends(service)) != 1]


def changed(root: Path = ROOT) -> set[Path]:
    """What differs from the last commit, staged or not, and what is new."""
    return {root / name for command in _ASKED for name in _names(root, *command)}


def rules_of(files: set[Path]) -> list[Check]:
    """The tests of the rules of every package that one of the files lies in, as one check if there are any."""
    touched = {name: folder for name, folder in PACKAGES.items() if any(file.is_relative_to(folder) for file in files)}
    tests = [test for folder in touched.values() for test in sorted(folder.glob("tests/**/test_*_rules.py"))]
    return [Check(f"rules of {', '.join(touched)}", (*_PYTEST, *tests))] if tests else []


def _names(root: Path, *command: str) -> list[str]:
    said = subprocess.run(command, cwd=root, check=True, stdout=subprocess.PIPE, text=True).stdout
    return said.split("\0")[:-1]


if __name__ == "__main__":
    sys.exit(main())
