"""Our own code as it lies in the checkout, read and not imported."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from deploy.places import PACKAGES, ROOT, source
from shared.services import SERVICES

SERVICE_PACKAGES = tuple(one.package for one in SERVICES.values())


def modules(*packages: str) -> Iterator[Path]:
    """Every module of our packages; migrations are written by Alembic and not counted as ours."""
    for package in packages or PACKAGES:
        yield from (path for path in sorted(source(package).rglob("*.py")) if "versions" not in path.parts)


def trials() -> Iterator[Path]:
    for folder in (ROOT / "tests", *(place / "tests" for place in PACKAGES.values())):
        yield from sorted(folder.rglob("*.py"))


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(), filename=str(path))


def functions(path: Path) -> Iterator[tuple[str, int]]:
    """Name and number of lines of each function, without its decorators."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield f"{path.relative_to(ROOT)}:{node.name}", (node.end_lineno or node.lineno) - node.lineno + 1


def templates() -> Iterator[Path]:
    for package in PACKAGES:
        for folder in ("templates", "kinds"):
            yield from sorted(source(package).rglob(f"{folder}/**/*.html"))


def here(path: Path) -> str:
    return str(path.relative_to(ROOT))
