"""A small crowd sits the written part while processes and the database are killed; at length: `make sitting-drill`."""

import asyncio
import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from shared.testing.databases import BOTH
from shared.testing.ports import free_row
from tests.drills import databases
from tests.drills.databases import Databases
from tests.drills.sitting.__main__ import report
from tests.drills.sitting.candidate import Pace
from tests.drills.sitting.drill import Drill, Round

CANDIDATES, KILLS = 30, 4
PACE = Pace(begin=3, between=2, send=4, answers=6)


@pytest.fixture(params=BOTH)
def kept(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Databases]:
    opened = databases.opened(request.param, tmp_path)
    yield opened
    opened.close()


def test_no_acknowledged_answer_is_lost_or_altered_whatever_is_killed(kept: Databases, tmp_path: Path) -> None:
    drill = Drill(tmp_path / "var", free_row(), kept, CANDIDATES, PACE, "a small crowd")
    try:
        sat = asyncio.run(_sit(drill))
    finally:
        drill.supervised.stop()

    assert (sat.found, sat.unseen, sat.shaken.server_errors) == ([], [], [])
    assert sat.killed.total() == KILLS
    assert report("a small crowd", sat, own_share=0.0)
    assert len(sat.seen.ledger.answers) == CANDIDATES * PACE.answers
    assert len(sat.seen.ledger.acts["submission"]) == CANDIDATES


async def _sit(drill: Drill) -> Round:
    await drill.open(rounds=1)
    return await drill.sit(KILLS, random.Random("a small crowd"))
