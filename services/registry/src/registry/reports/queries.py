from datetime import datetime

from sqlmodel import Session, col, func, select

from registry.reports.inputs import Report
from registry.reports.rows import ANSWER, REPORT, own_report, report_to_answer_row
from registry.reports.rules import principles_of
from registry.reports.tables import DutyReport
from registry.reports.views import ReportLine, ReportView
from registry.wordings.queries import code_in_force
from shared.actor import Actor
from shared.code_of_ethics import CodeOfEthics
from shared.paging import Page, page
from shared.refusals import N_
from shared.vault import Keyring
from shared.web import Queue

WAITS = col(DutyReport.answered_at).is_(None)
BY = (DutyReport.told_at, DutyReport.id)


def my_reports(session: Session, actor: Actor, *, after: str = "") -> Page[ReportLine]:
    mine = select(DutyReport).where(DutyReport.told_by == actor.id)
    return page(session, mine, by=BY, after=after, newest_first=True).map(_line)


def reports_waiting(session: Session, actor: Actor, *, after: str = "") -> Page[ReportLine]:
    """Those of others that nobody has answered, who waits longest first."""
    waiting = select(DutyReport).where(WAITS, DutyReport.told_by != actor.id)
    return page(session, waiting, by=BY, after=after).map(_line)


def my_report(
    session: Session, actor: Actor, keyring: Keyring, report_id: str, language: str, *, now: datetime
) -> ReportView:
    return _view(keyring, own_report(session, actor, report_id), code_in_force(session, language, now=now))


def report_to_answer(
    session: Session, actor: Actor, keyring: Keyring, report_id: str, language: str, *, now: datetime
) -> ReportView:
    return _view(keyring, report_to_answer_row(session, actor, report_id), code_in_force(session, language, now=now))


def reports_queue(session: Session) -> Queue:
    count, oldest = session.exec(select(func.count(), func.min(DutyReport.told_at)).where(WAITS)).one()
    return Queue(
        slug="duties",
        title=N_("Duties that may not fit the Code"),
        count=count,
        oldest=oldest,
        url="/registry/oversight/duties",
    )


def _line(row: DutyReport) -> ReportLine:
    return ReportLine(id=row.id, told_at=row.told_at, answered_at=row.answered_at)


def _view(keyring: Keyring, row: DutyReport, code: CodeOfEthics) -> ReportView:
    report = Report.model_validate_json(keyring.unseal(row.told_by, REPORT.format(id=row.id), row.report))
    wanted = principles_of(report.duties)
    return ReportView(
        id=row.id,
        told_as=report.told_as,
        duties=report.duties,
        words=report.words,
        workplace=report.workplace,
        told_at=row.told_at,
        principles=tuple(one for one in code.principles if one.number in wanted),
        answer=keyring.unseal(row.told_by, ANSWER.format(id=row.id), row.answer),
        answered_at=row.answered_at,
    )
