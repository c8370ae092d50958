"""One Peerway with its invented people, for every test of a run that needs a whole house: fixture `house`.

Whoever writes such a test saves the start: `PEERWAY_TEST_HOUSE=<var folder>:<port>` names one that runs already.
"""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from shared.testing.ports import free_row
from tests.drills.supervised import Supervised

SETTINGS = {"PEERWAY_RATE_LIMITS": "false", "PEERWAY_FRESH_FOR": "PT10H"}
FIRST_START = 400.0
"""Seconds; the invented people live through five years first, perhaps on a busy machine."""


@pytest.fixture(scope="session")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Supervised]:
    running = os.environ.get("PEERWAY_TEST_HOUSE")
    if running:
        var, _, port = running.rpartition(":")
        yield Supervised(Path(var), int(port), **SETTINGS)
        return
    ours = Supervised(tmp_path_factory.mktemp("house") / "var", free_row(), **SETTINGS)
    try:
        furnish(ours)
        ours.start(patience=FIRST_START)
        yield ours
    finally:
        ours.stop()


def furnish(house: Supervised) -> None:
    """The invented people live through their years once; whoever needs a house after that gets a copy of the first."""
    kept = os.environ.get("KEPT_HOUSE")
    if kept and Path(kept).exists():
        shutil.copytree(kept, house.var)
    elif kept:
        house.start(patience=FIRST_START)
        house.stop()
        part = Path(f"{kept}.part")  # whoever is stopped meanwhile leaves nobody half a house
        shutil.copytree(house.var, part, ignore=shutil.ignore_patterns("*.sock"))
        part.rename(kept)
