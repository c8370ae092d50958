"""`make lint`: form, types, fences between packages, and dependencies that are used and only those."""

import subprocess
import sys
import time
from pathlib import Path

from deploy.places import ENVIRONMENT, PACKAGES, ROOT, source

_BIN = ENVIRONMENT / "bin"


def checks() -> list[tuple[str, list[str | Path], Path]]:
    """What each is called, its command and where it runs."""
    whole: list[tuple[str, list[str | Path], Path]] = [
        ("ruff check", [_BIN / "ruff", "check", "--quiet"], ROOT),
        ("ruff format", [_BIN / "ruff", "format", "--check", "--quiet"], ROOT),
        ("mypy", [sys.executable, "-m", "mypy"], ROOT),
        ("import-linter", [_BIN / "lint-imports", "--no-logo"], ROOT),
    ]
    return whole + [(f"deptry {name}", [_BIN / "deptry", "src"], folder) for name, folder in PACKAGES.items()]


def main() -> int:
    return max([_rooms_are_packages(), *(_look(*check) for check in checks())])


def _rooms_are_packages() -> int:
    """import-linter does not see a folder without `__init__.py`: no fence would hold there."""
    folders = {file.parent for name in PACKAGES for file in source(name).rglob("*.py")}
    unseen = [folder for folder in folders if folder.name != "versions" and not (folder / "__init__.py").exists()]
    for folder in sorted(unseen):
        print(f"  {folder.relative_to(ROOT)} needs an __init__.py, so that the fences see it")
    return 1 if unseen else 0


def _look(name: str, command: list[str | Path], folder: Path) -> int:
    began = time.monotonic()
    done = subprocess.run(command, cwd=folder, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    print(f"  {name:<20} {time.monotonic() - began:5.1f} s  {'green' if done.returncode == 0 else 'NOT GREEN'}")
    if done.returncode:
        print(done.stdout, flush=True)
    return min(done.returncode, 1) if done.returncode >= 0 else 1


if __name__ == "__main__":
    sys.exit(main())
