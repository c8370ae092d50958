"""Telling of duties that do not fit the Code, and answering what the employer can read."""

from datetime import datetime

import sqlalchemy as sa
from sqlmodel import Session, col

from registry.reports.inputs import AnswerDuties, Report, TellDuties
from registry.reports.rows import ANSWER, REPORT, report_to_answer_row
from registry.reports.rules import refuse_if_answered
from registry.reports.tables import DutyReport
from shared.actor import Actor
from shared.ids import new_id
from shared.notices import tell
from shared.vault import Keyring


def tell_duties(session: Session, actor: Actor, keyring: Keyring, what: TellDuties, *, now: datetime) -> str:
    """Tell of duties. The guidance is there at once; an answer for the employer follows."""
    report_id = new_id()
    report = Report.model_validate(what, from_attributes=True).model_dump_json()
    sealed = keyring.seal(actor.id, REPORT.format(id=report_id), report, now=now)
    session.add(DutyReport(id=report_id, told_by=actor.id, report=sealed, told_at=now))
    session.flush()
    return report_id


def answer_duties(
    session: Session, actor: Actor, keyring: Keyring, report_id: str, what: AnswerDuties, *, now: datetime
) -> None:
    """Write what the employer can read; whoever told of it decides whether to hand it over."""
    row = report_to_answer_row(session, actor, report_id)
    refuse_if_answered(row.answered_at)
    row.answer = keyring.seal(row.told_by, ANSWER.format(id=row.id), what.words, now=now)
    row.answered_by, row.answered_at = actor.id, now
    tell(session, row.told_by, "request-decided", f"/registry/duties/{row.id}", now=now)


def forget_reports(session: Session, person_id: str) -> None:
    """Forget what somebody told of duties."""
    session.execute(sa.delete(DutyReport).where(col(DutyReport.told_by) == person_id))
