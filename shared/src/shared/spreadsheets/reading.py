"""Reading a table, in a process of its own that ends when it is done: a small file may unfold into a huge one.

`python -m shared.spreadsheets.reading ROWS`: the file on standard input; its rows as JSON, cells as text. Not more than
ROWS: then it ends with TOO_MANY; with LOCKED, if it asks for a password; with UNREADABLE, if it is no table.
"""

import contextlib
import csv
import io
import json
import resource
import sys
import zipfile
from datetime import date, datetime, time, timedelta
from typing import Any

TOO_MANY, UNREADABLE, LOCKED = 3, 4, 5
COLUMNS = 50
"""So many are read of a row."""
MEMORY, SECONDS = 1_000_000_000, 15
DELIMITERS = (";", ",", "\t")
BOOKS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
"""How xlsx and ods begin, and xls of before."""
BEGINS = b"\x09\x08\x10\x00\x00\x06\x05\x00"
"""The first record of an xls; what says that it is scrambled (FILEPASS, 2F) is the next, 20 bytes on.

Source: [MS-XLS] 2.4.117.
"""

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
    """As programs write tables: UTF-16 or UTF-8, each with a mark or without, else Windows' own code page."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16")
    if b"\0" in content[:2]:  # no table begins with a zero, but half of a plain letter of UTF-16 is one
        return content.decode("utf-16-be" if content.startswith(b"\0") else "utf-16-le")
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
    """Of the first sheet that shows and holds anything: an empty one before the table is common."""
    from python_calamine import CalamineWorkbook, SheetVisibleEnum

    book = CalamineWorkbook.from_filelike(io.BytesIO(content))
    for at, sheet in enumerate(book.sheets_metadata):
        if sheet.visible == SheetVisibleEnum.Visible and (found := _of_sheet(book.get_sheet_by_index(at), most)):
            return found
    return []


def _of_sheet(sheet: Any, most: int) -> Rows:
    used = sheet.to_python(skip_empty_area=True)
    start = sheet.start or (0, 0)
    if start[0] + len(used) > most:
        raise TooMany
    before: Rows = [[] for _ in range(start[0])]
    found = before + [[*[""] * start[1], *map(_cell, row)][:COLUMNS] for row in used]
    return found if any(map(any, found)) else []


def _cell(value: Any) -> str:
    """A whole number comes as 12.0, and is 12; how long something took is said as a time of day is, also past 24:00."""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, timedelta):
        minutes, seconds = divmod(round(value.total_seconds()), 60)
        return f"{minutes // 60:02}:{minutes % 60:02}:{seconds:02}"
    return value.isoformat() if isinstance(value, datetime | date | time) else str(value).strip()


def is_locked(content: bytes) -> bool:
    """Whether a password opens it: calamine, which tries one kind of file after another, does not tell."""
    if content.startswith(b"PK"):
        with (
            contextlib.suppress(KeyError, zipfile.BadZipFile),
            zipfile.ZipFile(io.BytesIO(content)) as packed,
            packed.open("META-INF/manifest.xml") as manifest,
        ):
            return b"encryption-data" in manifest.read(1_000_000)
        return False
    begins = content.find(BEGINS)
    of_before = begins >= 0 and content[begins + 20 : begins + 22] == b"\x2f\x00"
    return content.startswith(BOOKS[1]) and (of_before or "EncryptedPackage".encode("utf-16-le") in content)


def _main() -> int:
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    content = sys.stdin.buffer.read()
    try:
        found = rows_of(content, int(sys.argv[1]))
    except TooMany:
        return TOO_MANY
    except Exception:
        return LOCKED if is_locked(content) else UNREADABLE
    json.dump(found, sys.stdout)
    return 0


if __name__ == "__main__":
    sys.exit(_main())
