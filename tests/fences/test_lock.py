"""What the tests import is pinned: something that only happens to be installed here is not there in a fresh clone."""

import ast
import re
from collections.abc import Iterator
from importlib.metadata import packages_distributions

from deploy.places import PACKAGES, REQUIREMENTS
from tests.fences.sources import here, tree, trials

LOCK = REQUIREMENTS / "development.lock"
OURS = {"tests", *PACKAGES}


def pinned() -> set[str]:
    return {_plain(name) for name in re.findall(r"^([A-Za-z0-9._-]+)==", LOCK.read_text(), re.MULTILINE)}


def imported(module: ast.Module) -> Iterator[str]:
    for node in ast.walk(module):
        if isinstance(node, ast.Import):
            yield from (name.name.partition(".")[0] for name in node.names)
        if isinstance(node, ast.ImportFrom) and not node.level:
            yield (node.module or "").partition(".")[0]


def unpinned(module: ast.Module, locked: set[str], owners: dict[str, list[str]]) -> Iterator[str]:
    for name in imported(module):
        dists = {_plain(one) for one in owners.get(name, ())}
        if name not in OURS and dists and not dists & locked:
            yield name


def _plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def test_what_the_tests_import_is_pinned() -> None:
    owners = {name: list(dists) for name, dists in packages_distributions().items()}
    found = {f"{here(path)}: {name}" for path in trials() for name in unpinned(tree(path), pinned(), owners)}

    assert found == set()


def test_an_import_that_is_not_pinned_is_seen() -> None:
    planted = ast.parse("import pytest\nfrom somewhere.deep import thing\nimport os")
    owners = {"pytest": ["pytest"], "somewhere": ["Some.Where"]}

    assert list(unpinned(planted, pinned(), owners)) == ["somewhere"]
