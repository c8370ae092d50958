"""Reading a table, in a process of its own that ends when it is done: a small file may unfold into a huge one.

`python -m shared.spreadsheets.reading ROWS`: the file on standard input; its rows as JSON, cells as text. Not more than
ROWS: then it ends with TOO_MANY; with UNREADABLE, if it is no table.
"""

import csv
import io
import json
import resource
import sys
from datetime import date, datetime, time, timedelta
from typing import Any

TOO_MANY, UNREADABLE = 3, 4
COLUMNS = 50
"""So many are read of a row."""
MEMORY, SECONDS = 1_000_000_000, 15
DELIMITERS = (";", ",", "\t")
BOOKS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
"""How xlsx and ods begin, and xls of before."""

Rows = list[list[str]]


class TooMany(Exception):
    pass


def rows_of(content: bytes, most: int) -> Rows:
    """Rows of text, without those that are empty at the end; the first is the first of the sheet."""
    found = _of_book(content, most) if content.startswith(BOOKS) else _of_text(text_of(content), most)
    while found and not any(found[-1]):
        found.pop()
    return found


def text_of(content: bytes) -> str:
    """As programs write tables: UTF-16 or UTF-8 with a mark, UTF-8 without, else Windows' own code page."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace")


def _of_text(text: str, most: int) -> Rows:
    first, _, rest = text.partition("\n")
    if first.strip().lower().startswith("sep=") and len(first.strip()) <= len("sep=") + 1:
        delimiter, text = first.strip()[len("sep=") :] or "\t", rest
    else:
        delimiter = _commonest(text)
    found: Rows = []
    for row in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter):
        if len(found) == most and any(cell.strip() for cell in row):
            raise TooMany
        found.append([cell.strip() for cell in row[:COLUMNS]])
    return found


def _commonest(text: str) -> str:
    """Of the first lines: names hold commas, but not in every line as often."""
    lines = [line for line in text.splitlines()[:20] if line.strip()]
    return max(DELIMITERS, key=lambda one: sum(one in line for line in lines))


def _of_book(content: bytes, most: int) -> Rows:
    from python_calamine import CalamineWorkbook

    sheet = CalamineWorkbook.from_filelike(io.BytesIO(content)).get_sheet_by_index(0)
    used = sheet.to_python(skip_empty_area=True)
    start = sheet.start or (0, 0)
    if start[0] + len(used) > most:
        raise TooMany
    before: Rows = [[] for _ in range(start[0])]
    return before + [[*[""] * start[1], *map(_cell, row)][:COLUMNS] for row in used]


def _cell(value: Any) -> str:
    """A whole number comes as 12.0, and is 12."""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, datetime | date | time):
        return value.isoformat()
    return str(value.total_seconds()) if isinstance(value, timedelta) else str(value).strip()


def _main() -> int:
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    try:
        found = rows_of(sys.stdin.buffer.read(), int(sys.argv[1]))
    except TooMany:
        return TOO_MANY
    except Exception:
        return UNREADABLE
    json.dump(found, sys.stdout)
    return 0


if __name__ == "__main__":
    sys.exit(_main())
