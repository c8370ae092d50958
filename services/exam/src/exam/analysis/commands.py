from datetime import datetime

from pydantic import TypeAdapter
from sqlmodel import Session

from exam.analysis.queries import differences, is_asked_by
from exam.analysis.rows import run_row
from exam.analysis.rules import State, refuse_if_one_is_asked
from exam.analysis.tables import AnalysisRun
from exam.analysis.views import Made
from exam.fairness.commands import flag_items
from psychometrics.figures import Report
from shared.actor import Actor
from shared.ids import new_id

_REPORT = TypeAdapter(Report)


def ask_for_analysis(session: Session, actor: Actor, *, now: datetime) -> str:
    """Ask for a report of everything that was scored until now."""
    refuse_if_one_is_asked(is_asked_by(session, actor))
    run = AnalysisRun(id=new_id(), state=State.ASKED, asked_by=actor.id, asked_at=now)
    session.add(run)
    return run.id


def keep_report(session: Session, run_id: str, made: Made) -> None:
    """Keep what was computed. A report that is made stays as it is, whatever is computed later."""
    run = run_row(session, run_id)
    if run.state == State.ASKED:
        run.inputs, run.engine, run.report = made.inputs, made.engine, _REPORT.dump_python(made.report, mode="json")


def show_report(session: Session, run_id: str, *, now: datetime) -> None:
    """Let a report that was computed be seen, and let items wait in which it found a difference between groups."""
    run = run_row(session, run_id)
    run.state, run.made_at = State.MADE, now
    flag_items(session, run_id, differences(session, run_id), now=now)
