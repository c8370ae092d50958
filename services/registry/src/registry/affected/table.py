"""Everybody whom it touches as a table for spreadsheet programs, in parts: others have their turn between two."""

import asyncio
from collections.abc import AsyncIterator

from fastapi import Request

from registry.affected.inputs import LookForAffected
from registry.affected.queries import affected_page
from registry.affected.rules import Ground
from shared import clock
from shared.database import Database
from shared.pages import words
from shared.spreadsheets import csv_of

MARK = b"\xef\xbb\xbf"
"""By which spreadsheet programs know UTF-8; once, at the beginning."""


async def table_in_parts(
    request: Request, language: str, database: Database, ground: Ground, what: LookForAffected
) -> AsyncIterator[bytes]:
    said = words(request.app.state.templates, language, "affected/table.txt")
    lines = dict(line.split(": ", 1) for line in said.splitlines() if ": " in line)
    yield csv_of([[lines[one] for one in ("number", "name", "granted", "until", "status")]])
    now, after, more = clock.now(), "", True
    while more:
        part = await database.read(affected_page, ground, what, after=after, now=now)
        rows = [(one.number, one.name, one.granted_on, one.valid_until, lines[one.kind]) for one in part.items]
        yield csv_of(rows).removeprefix(MARK)
        after, more = part.after, bool(part.after)
        await asyncio.sleep(0)
