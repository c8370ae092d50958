from sqlmodel import Session

from exam.analysis.tables import AnalysisRun
from shared.refusals import NotFound


def run_row(session: Session, run_id: str) -> AnalysisRun:
    run = session.get(AnalysisRun, run_id)
    if run is None:
        raise NotFound
    return run
