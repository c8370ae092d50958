"""How the reading of a table is asked for."""

import asyncio
import json
import signal
import sys
from typing import Self

from shared.pages.uploads import ACCEPTED, Upload
from shared.refusals import N_, Invalid, Unavailable
from shared.spreadsheets import reading
from shared.spreadsheets.reading import LOCKED, TOO_MANY, Rows
from shared.turns import Turns

PATIENCE = 20.0
"""Seconds; a machine that has so much to do is told, not the file blamed."""


class NotReadable(Invalid):
    slug = "not-a-table"
    sentence = N_("We could not read a table in this file. Please save it as .xlsx or .csv and choose it again.")


class Locked(Invalid):
    slug = "table-locked"
    sentence = N_("This file is locked with a password. Please save it without a password and choose it again.")


class ReachesTooFar(Invalid):
    slug = "table-too-far"
    sentence = N_(
        "This table reaches too far down or to the right. Please copy the rows you need into a new file and choose"
        " that."
    )


class TooManyRows(Invalid):
    slug = "too-many-rows"
    sentence = N_("This table has more than {most} rows. Please send it in parts.")


class NotNow(Unavailable):
    slug = "tables-wait"
    sentence = N_("Many tables are being read just now. Please try again in a minute.")


TABLE = "text/csv"


class Sheet(Upload):
    """A table: of a spreadsheet program, or what it exports.

    Text has no first bytes, so what is no paper and no picture may be one; whether it is shows when it is read.
    """

    accepted = frozenset({TABLE})
    advice = N_("Please choose a spreadsheet (.xlsx) or a text table (.csv).")

    @classmethod
    def of(cls, name: str, content: bytes) -> Self:
        sent = Upload.of(name, content)
        return cls(sent.name, content, sent.content_type if sent.content_type in ACCEPTED else TABLE)


_AT_ONCE = Turns(1, patience=10.0, waiting=20, refusal=NotNow)


async def read_sheet(content: bytes, *, most: int, field: str = "file") -> Rows:
    """Its rows; what is no table, or too long a one, is refused at `field`."""
    async with _AT_ONCE.turn():
        pipe = asyncio.subprocess.PIPE
        command = (
            sys.executable,
            "-I",
            reading.__file__,
            str(most),
        )  # not as our module: that loads the web
        process = await asyncio.create_subprocess_exec(*command, stdin=pipe, stdout=pipe, stderr=pipe)
        try:
            async with asyncio.timeout(PATIENCE):
                answer, _ = await process.communicate(content)
        except TimeoutError:
            process.kill()
            await process.wait()
            raise NotNow from None  # a table that takes too long to compute ends its process itself
    if process.returncode == TOO_MANY:
        raise TooManyRows(field, most=most)
    if process.returncode == LOCKED:
        raise Locked(field)
    if process.returncode == -signal.SIGABRT:  # the room for one cell far away was not to be had
        raise ReachesTooFar(field)
    if process.returncode:
        raise NotReadable(field)
    rows: Rows = json.loads(answer)
    return rows
