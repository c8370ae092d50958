"""Everything that lies in a folder: files as they are, what is packed in them, and every value of a database.

A long value lies in a database in pieces, so its bytes alone would not do.
"""

import io
import re
import sqlite3
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

from tests.journeys.secrecy.needles import found

GZIPPED = re.compile(rb"\x1f\x8b\x08[\x00-\x1f]")
DATABASE = b"SQLite format 3\x00"


class Hay(NamedTuple):
    where: str
    content: bytes


def search(folder: Path, *words: str) -> list[str]:
    """Where a word was found, and in which form."""
    return [f"{hay.where}: {form}" for hay in everything_in(folder) for form in found(hay.content, words)]


def everything_in(folder: Path) -> Iterator[Hay]:
    for file in sorted(folder.rglob("*")):
        where = str(file.relative_to(folder))
        yield Hay("the name of a file", where.encode())
        if file.is_file():
            content = _read(file)
            yield from _with_what_is_packed(Hay(where, content))
            if content.startswith(DATABASE):
                yield from _tables(file, where)


def _read(file: Path) -> bytes:
    """Empty, where a running house has taken it away in the meantime."""
    try:
        return file.read_bytes()
    except FileNotFoundError:
        return b""


def _with_what_is_packed(hay: Hay) -> Iterator[Hay]:
    yield hay
    for start in GZIPPED.finditer(hay.content):
        if unzipped := _unzipped(hay.content[start.start() :]):
            yield from _with_what_is_packed(Hay(f"{hay.where}, unzipped at {start.start()}", unzipped))
    packed = io.BytesIO(hay.content)
    if zipfile.is_zipfile(packed):
        with zipfile.ZipFile(packed) as archive:
            for name in archive.namelist():
                yield from _with_what_is_packed(Hay(f"{hay.where}/{name}", archive.read(name)))


def _unzipped(content: bytes) -> bytes:
    """What a gzip that begins here holds, as far as it goes; empty if these bytes only look like one."""
    try:
        return zlib.decompressobj(wbits=31).decompress(content)
    except zlib.error:
        return b""


def _tables(file: Path, where: str) -> Iterator[Hay]:
    with closing(sqlite3.connect(f"file:{file}?mode=ro", uri=True)) as database:
        tables = [row[0] for row in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        for table in tables:
            for row in database.execute(f'SELECT * FROM "{table}"'):
                values = b"\n".join(value if isinstance(value, bytes) else str(value).encode() for value in row)
                yield from _with_what_is_packed(Hay(f"{where}, table {table}", values))
