"""How a report is computed, so that nobody waits for it who reads a page or saves an answer.

What was scored is read in a thread, since thousands of answers are opened; the figures are made in a process of their
own.
"""

import asyncio

from pydantic import TypeAdapter

from exam.analysis.commands import keep_report
from exam.analysis.queries import what_was_scored
from exam.analysis.views import Made
from psychometrics.asked import Asked
from shared import clock
from shared.apart import Apart
from shared.database import Database
from shared.refusals import Unavailable


class _NotComputed(Unavailable):
    slug = "not-computed"


class ReportFailed(Exception):
    """The figures could not be computed: the duty is tried again, each time later, and shown."""


_ASKED = TypeAdapter(Asked)
_FIGURES = Apart("exam.analysis.figures", refusal=_NotComputed, patience=90.0)
LONGEST = 180.0
"""Seconds: far more than ten thousand sittings take."""


async def compute(database: Database, run_id: str) -> None:
    """Keep the figures of everything that was scored until now."""
    scored = await asyncio.to_thread(database.read_now, what_was_scored, now=clock.now())
    try:
        answer = await _FIGURES.ask(_ASKED.dump_json(scored))
    except _NotComputed:
        raise ReportFailed from None
    await database.write(keep_report, run_id, Made.model_validate_json(answer))
