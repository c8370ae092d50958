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
    """Each second; a duty that did something is asked again at once, and one that stumbles keeps none from its turn."""
    while True:
        for duty in duties:
            try:
                await until_done(database, duty)
            except Exception:
                log.exception("a duty could not be done and is tried again", extra={"duty": duty.__name__})
        await asyncio.sleep(1)


async def until_done(database: Database, duty: Due) -> int:
    """How much of one duty was due by now, all of it done."""
    done = 0
    while some := await database.write(duty, clock.now()):
        done += some
    return done
