from collections.abc import Iterator
from datetime import datetime
from typing import Any

from pydantic import TypeAdapter
from sqlmodel import Session, col, select

from exam.analysis.rows import run_row
from exam.analysis.rules import State, findings, severity
from exam.analysis.spreadsheet import sheet_of
from exam.analysis.tables import AnalysisRun
from exam.analysis.views import FiguresFile, FormReport, FoundTable, ItemReport, MadeRun, RaterReport, Run
from exam.attempts.queries import refuse_if_yet_to_sit
from exam.fairness.rules import CLASSES
from exam.fairness.views import Difference
from exam.panel.queries import members_by_id
from psychometrics.figures import Report
from shared.actor import Actor
from shared.paging import Page, page
from shared.refusals import NotFound

_REPORT = TypeAdapter(Report)


def runs(session: Session, *, after: str = "") -> Page[Run]:
    """Newest first."""
    by = (AnalysisRun.asked_at, AnalysisRun.id)
    found = page(session, select(AnalysisRun), by=by, after=after, newest_first=True)
    return found.map(lambda row: Run(id=row.id, state=row.state, asked_at=row.asked_at, made_at=row.made_at))


def made_run(session: Session, actor: Actor, run_id: str) -> MadeRun:
    """A report with the names of those whose scores are in it, for administrators.

    It says of each option whether it is right: nobody sees it who may still sit.
    """
    refuse_if_yet_to_sit(session, actor)
    row = run_row(session, run_id)
    if row.state != State.MADE or row.made_at is None or row.report is None:
        raise NotFound
    report = _REPORT.validate_python(_carried_over(row.report))
    examiners = members_by_id(session, [one.id for one in report.raters])
    return MadeRun(
        id=row.id,
        made_at=row.made_at,
        inputs=row.inputs or "",
        engine=row.engine or "",
        report=report,
        examiners={id: one.name for id, one in examiners.items()},
        severity=severity(report.raters),
    )


def form_report(session: Session, actor: Actor, run_id: str, number: int) -> FormReport:
    """One form of a report, by its number there."""
    made = made_run(session, actor, run_id)
    if not 1 <= number <= len(made.report.forms):
        raise NotFound
    to_look_at = tuple(found for found in _tables(made.report) if found.form == number and found.findings)
    form = made.report.forms[number - 1]
    beside = made.report.forms[form.beside.form - 1].id if form.beside else ""
    return FormReport(
        run_id=run_id, made_at=made.made_at, number=number, form=form, beside_id=beside, to_look_at=to_look_at
    )


def item_report(session: Session, actor: Actor, run_id: str, item_id: str) -> ItemReport:
    """One item of a report, in each form that asks it."""
    made = made_run(session, actor, run_id)
    item = next((one for one in made.report.items if one.id == item_id), None)
    if item is None:
        raise NotFound
    tables = tuple(found for found in _tables(made.report) if found.table.item == item_id)
    return ItemReport(run_id=run_id, made_at=made.made_at, item=item, tables=tables)


def rater_report(session: Session, rater_id: str) -> RaterReport | None:
    """What the newest report says of one who scores; None before there is one."""
    made = select(AnalysisRun).where(AnalysisRun.state == State.MADE).order_by(col(AnalysisRun.made_at).desc())
    row = session.exec(made).first()
    if row is None or row.made_at is None or row.report is None:
        return None
    report = _REPORT.validate_python(_carried_over(row.report))
    rater = next((one for one in report.raters if one.id == rater_id), None)
    return RaterReport(made_at=row.made_at, connected=report.connected, rater=rater)


def runs_to_make(session: Session, *, now: datetime) -> list[str]:
    """What was asked for and is not made."""
    return list(session.exec(select(AnalysisRun.id).where(col(AnalysisRun.state) == State.ASKED)))


def figures_of(session: Session, actor: Actor, run_id: str) -> FiguresFile:
    """A report as a table for spreadsheet programs."""
    made = made_run(session, actor, run_id)
    return FiguresFile(name=f"report-{made.made_at:%Y-%m-%d}.csv", content=sheet_of(made))


def differences(session: Session, run_id: str) -> list[Difference]:
    """Of a report, the items that one group found harder or easier than others who know as much, by class."""
    report = _REPORT.validate_python(_carried_over(run_row(session, run_id).report or {}))
    found = []
    for one in report.biases:
        version = report.forms[one.form - 1].versions.get(one.item)
        if version is not None and one.grade in CLASSES:
            found.append(Difference(one.item, version, one.trait, one.focal, one.reference, one.grade, one.delta))
    return found


def is_asked_by(session: Session, actor: Actor) -> bool:
    """Whether a report that they asked for is still being made; one at a time of each."""
    theirs = (AnalysisRun.asked_by == actor.id, col(AnalysisRun.state) == State.ASKED)
    return session.exec(select(AnalysisRun.id).where(*theirs)).first() is not None


def _tables(report: Report) -> Iterator[FoundTable]:
    for number, form in enumerate(report.forms, 1):
        for table in form.options:
            about = {"form": number, "form_id": form.id, "version": form.versions.get(table.item)}
            yield FoundTable(**about, table=table, findings=tuple(findings(table)))


def _carried_over(report: dict[str, Any]) -> dict[str, Any]:
    """A report of before: its one cut was that of the rules, and stood among the figures of a form."""
    kept = ("agreement", "kappa", "accuracy")
    forms = [
        form if "cut" in form else form | {"id": "", "cut": {"points": None} | {name: form.get(name) for name in kept}}
        for form in report.get("forms", ())
    ]
    return report | {"forms": forms}
