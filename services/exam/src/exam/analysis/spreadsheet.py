"""A report as a table for spreadsheet programs: a line for each figure. Words of the field, in English."""

from collections.abc import Iterator

from exam.analysis.views import MadeRun
from psychometrics.figures import FormFigures
from shared.spreadsheets import csv_of

_TITLES = ("about", "which", "figure", "value")
_NAMED = {"id", "entry", "row", "form", "trait", "focal", "reference", "item", "option"}
"""What says of a line what it is about, and is no figure."""
_CUTS = ("below", "cut", "above")
_GROUPS = ("lower", "middle", "upper")
_MANY = {*_CUTS, "options", "versions", "rows", "groups", "beside", "leniency"}
"""What has lines of its own."""
Line = tuple[object, ...]


def sheet_of(made: MadeRun) -> bytes:
    return csv_of([_TITLES, *_lines(made)])


def _lines(made: MadeRun) -> Iterator[Line]:
    report = made.report
    yield from (("run", made.id, name, getattr(made, name)) for name in ("made_at", "engine", "inputs"))
    yield "written part", "", "people", report.people
    yield from (("written part", f"band {number}", "people", many) for number, many in enumerate(report.bands or (), 1))
    for number, form in enumerate(report.forms, 1):
        yield from _form(f"{number} {form.id}".strip(), form)
    for item in report.items:
        yield from _of("item", item.id, item)
    for row in report.rows:
        yield from _of("rubric row", f"{row.entry} {row.row}", row)
    for bias in report.biases:
        which = f"form {bias.form}, {bias.item}: {bias.trait} {bias.focal} against {bias.reference}"
        yield from _of("fairness", which, bias)
    for rater in report.raters:
        name = made.examiners.get(rater.id, rater.id)
        yield from _of("examiner", name, rater)
        for row in rater.rows:
            yield from _of("examiner in a row", f"{name}, {row.entry} {row.row}", row)
        for known in rater.leniency:
            yield from _of("severity in a row", f"{name}, {known.entry} {known.row}", known)


def _form(which: str, form: FormFigures) -> Iterator[Line]:
    yield from _of("form", which, form)
    cuts = {name: getattr(form, name) for name in _CUTS}
    for name, passing in cuts.items():
        if passing is not None:
            yield from _of("cut" if name == "cut" else f"one standard error {name} the cut", which, passing)
    if form.beside:
        yield from _of("circle arc", f"{which}, beside form {form.beside.form}", form.beside)
    for table in form.options:
        asked = f"{which}, {table.item} {table.response}"
        yield from (("group", asked, f"{name} people", many) for name, many in zip(_GROUPS, table.groups, strict=True))
        for option in table.options:
            yield from _of("option", f"{asked} {option.option}", option)
            for name, chosen in zip(_GROUPS, option.groups, strict=True):
                yield "option", f"{asked} {option.option}", f"{name} chosen", chosen


def _of(about: str, which: str, figures: object) -> Iterator[Line]:
    for name, value in vars(figures).items():
        if name not in _NAMED | _MANY:
            yield about, which, name, "not known" if value is None else value
