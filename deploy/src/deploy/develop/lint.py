"""`make lint`: form, types, fences between packages, and dependencies that are used and only those."""

import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from subprocess import PIPE, STDOUT
from typing import NamedTuple

from deploy.places import ENVIRONMENT, PACKAGES, ROOT, source

_BIN = ENVIRONMENT / "bin"
_BESIDE = 2
"""How many checks run beside each other: mypy is as long as all the others together."""


class Check(NamedTuple):
    name: str
    command: tuple[str | Path, ...]
    folder: Path = ROOT


ON_EVERY_SAVE = (
    Check("mypy", (sys.executable, "-m", "mypy")),
    Check("ruff check", (_BIN / "ruff", "check", "--quiet")),
    Check("ruff format", (_BIN / "ruff", "format", "--check", "--quiet")),
    Check("import-linter", (_BIN / "lint-imports", "--no-logo")),
)
"""The longest first."""


def main() -> int:
    return max(_rooms_are_packages(), look([*ON_EVERY_SAVE, *_dependencies()]))


def look(checks: list[Check]) -> int:
    """0 when all are green, else 1; a line for each, and after it what a check that is not green says."""
    with ThreadPoolExecutor(_BESIDE) as beside:
        return 0 if all(list(beside.map(_is_green, checks))) else 1


def _is_green(check: Check) -> bool:
    began = time.monotonic()
    done = subprocess.run(check.command, cwd=check.folder, text=True, stdout=PIPE, stderr=STDOUT)
    green = done.returncode == 0
    said = f"  {check.name:<20} {time.monotonic() - began:5.1f} s  {'green' if green else 'NOT GREEN'}\n"
    print(said if green else f"{said}{done.stdout}", end="", flush=True)
    return green


def _dependencies() -> list[Check]:
    return [Check(f"deptry {name}", (_BIN / "deptry", "src"), folder) for name, folder in PACKAGES.items()]


def _rooms_are_packages() -> int:
    """import-linter does not see a folder without `__init__.py`: no fence would hold there."""
    folders = {file.parent for name in PACKAGES for file in source(name).rglob("*.py")}
    unseen = [folder for folder in folders if folder.name != "versions" and not (folder / "__init__.py").exists()]
    for folder in sorted(unseen):
        print(f"  {folder.relative_to(ROOT)} needs an __init__.py, so that the fences see it")
    return 1 if unseen else 0


if __name__ == "__main__":
    sys.exit(main())
