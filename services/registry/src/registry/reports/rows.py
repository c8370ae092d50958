from sqlmodel import Session

from registry.reports.tables import DutyReport
from shared.actor import Actor
from shared.approvals import refuse_if_own_affairs
from shared.refusals import NotFound

REPORT, ANSWER = "duty report {id}", "duty report answer {id}"
"""What is sealed of it."""


def own_report(session: Session, actor: Actor, report_id: str) -> DutyReport:
    row = session.get(DutyReport, report_id)
    if row is None or row.told_by != actor.id:
        raise NotFound
    return row


def report_to_answer_row(session: Session, actor: Actor, report_id: str) -> DutyReport:
    """Never one's own."""
    row = session.get(DutyReport, report_id)
    if row is None:
        raise NotFound
    refuse_if_own_affairs(actor, row.told_by)
    return row
