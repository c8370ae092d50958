"""A checked list as a table for spreadsheet programs, in the reader's language."""

from fastapi import Request

from registry.checks.views import Checked, CheckedRow
from shared import i18n
from shared.pages import words
from shared.spreadsheets import csv_of


def table_of(request: Request, language: str, checked: Checked) -> bytes:
    said = words(request.app.state.templates, language, "checks/table.txt")
    lines = dict(line.split(": ", 1) for line in said.splitlines() if ": " in line)
    titles = [lines[one] for one in ("row", "number", "name", "answer", "until", "as_of")]
    as_of = i18n.moment_in(checked.as_of, language)
    return csv_of([titles, *(_row(row, lines, as_of) for row in checked.said_in(language).rows)])


def _row(row: CheckedRow, lines: dict[str, str], as_of: str) -> list[object]:
    said = lines[row.verdict] if row.entry is None else row.entry.status.sentence
    until = row.entry.status.until if row.entry else None
    return [row.row, row.number, row.name, said, until or "", as_of]
