"""`make clean`: says what it will delete, and asks. Standard library only."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

from deploy.places import ENVIRONMENT, PACKAGES, ROOT, var
from deploy.run import running

_CACHES = (".mypy_cache", ".pytest_cache", ".ruff_cache", ".import_linter_cache", ".hypothesis", ".schemathesis")


def made_here() -> Iterator[Path]:
    yield var()
    yield ENVIRONMENT
    yield PACKAGES["shared"] / "src" / "shared" / "pages" / "static" / "vendor"
    yield ROOT / "tests" / "vendor"
    yield from (ROOT / name for name in _CACHES)
    for folder in [*PACKAGES.values(), ROOT / "tests"]:
        yield from folder.rglob("*.egg-info")
        yield from folder.rglob("__pycache__")


def clean() -> None:
    running.refuse_while_running("clean")
    there = list(dict.fromkeys(path for path in made_here() if path.exists()))
    if not there:
        print("There is nothing to delete.")
        return
    _say(there)
    if not _agreed():
        print("Nothing was deleted.")
        return
    for path in there:
        shutil.rmtree(path, ignore_errors=True)
    print("Done.")


def _say(there: list[Path]) -> None:
    print("This will be deleted:")
    for path in there:
        if path.name != "__pycache__":
            print(f"  {_size(path):8.1f} MB  {path}{_warning(path)}")
    print("  and Python's compiled files. Backups inside these folders go with them.")


def _warning(path: Path) -> str:
    return "   (every account, answer and certificate)" if path == var() else ""


def _size(path: Path) -> float:
    return sum(file.lstat().st_size for file in path.rglob("*") if not file.is_dir()) / 1e6


def _agreed() -> bool:
    if os.environ.get("CLEAN") == "yes":
        return True
    try:
        return input("Delete it? y/N ").strip().lower() in ("y", "yes")
    except EOFError:
        return False


if __name__ == "__main__":
    clean()
