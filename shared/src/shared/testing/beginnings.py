"""`@beginning`: a fixture that is walked once for each kind of database; each test begins with a copy of its end.

    @beginning
    def result(scene: Scene) -> str:
        "Not yet passed, and released."
        ...

A test has one at most, and what comes before it is what every test finds (`furnish`): it may ask for the scene alone.
"""

import shutil
import tempfile
from collections.abc import Callable
from contextlib import closing
from copy import deepcopy
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, TypeVar

import pytest
from fastapi import FastAPI

from shared.database import Database
from shared.events import Envelope
from shared.testing.scene import Scene, opened

R = TypeVar("R")
Walk = Callable[[Scene], Any]
_WALKS: dict[tuple[str, str], Walk] = {}
"""By the module of the tests, and the name of the fixture."""


@dataclass(frozen=True)
class Stand:
    """Where a walk has come to. `files`: what lies beside the database, such as keys."""

    outcome: Any
    now: datetime
    said: tuple[Envelope, ...]
    files: Path | None


def beginning(walk: Callable[[Scene], R]) -> Any:
    """The walk as a fixture."""
    _WALKS[walk.__module__, walk.__name__] = walk

    @pytest.fixture(name=walk.__name__)
    def begun(scene: Scene, stand: Stand) -> Any:
        scene.go_on(stand.now, stand.said)
        return deepcopy(stand.outcome)

    return begun


def walk_of(request: pytest.FixtureRequest) -> Walk | None:
    """What this test begins with."""
    found = [_WALKS[here] for name in request.fixturenames if (here := (request.module.__name__, name)) in _WALKS]
    assert len(found) < 2, "a test begins once"
    return found[0] if found else None


def walked(app: FastAPI, url: str, walk: Walk, beside: Path | None) -> Stand:
    """Walks over the database at this address, and keeps a copy of the files beside it."""
    with closing(Database(url)) as database, opened(app, database) as scene:
        outcome = walk(scene)
        files = beside and shutil.copytree(beside, Path(tempfile.mkdtemp(dir=beside.parent)), dirs_exist_ok=True)
        return Stand(outcome, scene.now, tuple(scene.said), files)


@pytest.fixture
def beside() -> Path | None:
    """Where the files lie that belong to a test's database; none, where a package's conftest does not say."""
    return None
