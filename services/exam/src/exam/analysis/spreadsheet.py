"""A report as a table for spreadsheet programs: a line for each figure. Words of the field, in English."""

from collections.abc import Iterator

from pydantic import BaseModel

from exam.analysis.views import MadeRun
from shared.spreadsheets import csv_of

_TITLES = ("about", "which", "figure", "value")
_NAMED = {"id", "entry", "row", "form", "trait", "focal", "reference", "item"}
"""What says of a line what it is about, and is no figure."""


def sheet_of(made: MadeRun) -> bytes:
    return csv_of([_TITLES, *_lines(made)])


def _lines(made: MadeRun) -> Iterator[tuple[object, ...]]:
    report = made.report
    yield from (("run", made.id, name, getattr(made, name)) for name in ("made_at", "engine", "inputs"))
    yield "written part", "", "people", report.people
    yield from (("written part", f"band {number}", "people", many) for number, many in enumerate(report.bands or (), 1))
    for number, form in enumerate(report.forms, 1):
        yield from _of("form", str(number), form)
    for item in report.items:
        yield from _of("item", item.id, item)
    for row in report.rows:
        yield from _of("rubric row", f"{row.entry} {row.row}", row)
    for bias in report.biases:
        which = f"form {bias.form}, {bias.item}: {bias.trait} {bias.focal} against {bias.reference}"
        yield from _of("fairness", which, bias)
    for rater in report.raters:
        yield from _of("examiner", made.examiners.get(rater.id, rater.id), rater)


def _of(about: str, which: str, figures: BaseModel) -> Iterator[tuple[object, ...]]:
    for name, value in figures.model_dump().items():
        if name not in _NAMED:
            yield about, which, name, "not known" if value is None else value
