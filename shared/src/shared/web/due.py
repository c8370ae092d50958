"""What must happen at a date: one loop a process asks each due function, in domain time, until nothing is left."""

import asyncio
import logging
from collections.abc import Callable, Sequence
from datetime import datetime

from sqlmodel import Session

from shared import clock
from shared.database import Database

log = logging.getLogger(__name__)
Due = Callable[[Session, datetime], int]


async def keep(database: Database, duties: Sequence[Due]) -> None:
    """Each second; a duty that did something is asked again at once."""
    while True:
        for duty in duties:
            await _until_done(database, duty)
        await asyncio.sleep(1)


async def _until_done(database: Database, duty: Due) -> None:
    try:
        while await database.write(duty, clock.now()):
            pass
    except Exception:
        log.exception("a duty could not be done and is tried again", extra={"duty": duty.__name__})
