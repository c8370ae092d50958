"""Tables that we hand out. A spreadsheet program would run what begins like a formula, so a mark goes before it."""

import csv
import io
from collections.abc import Iterable, Sequence

_RUNS = ("=", "+", "-", "@", "\t", "\r")


def csv_of(rows: Iterable[Sequence[object]]) -> bytes:
    """UTF-8 with the mark by which spreadsheet programs know it."""
    out = io.StringIO(newline="")
    csv.writer(out).writerows([_harmless(str(cell)) for cell in row] for row in rows)
    return out.getvalue().encode("utf-8-sig")


def _harmless(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_RUNS) else cell
