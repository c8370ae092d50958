from datetime import datetime

from sqlmodel import Session

from exam.score_runs.tables import ScoreRun
from exam.score_runs.views import Run


def keep_run(session: Session, run: Run, *, now: datetime) -> None:
    """Keep a run, for a decision to rest on; twice is harmless, since what is the same has the same id."""
    if session.get(ScoreRun, run.id) is not None:
        return
    session.add(
        ScoreRun(
            id=run.id,
            sitting_id=run.sitting_id,
            person_id=run.person_id,
            part=run.part,
            answers=run.made.answers,
            keys=dict(run.made.keys),
            cut=run.made.cut,
            rule_set=run.made.rule_set,
            engine=run.made.engine,
            outcome=run.outcome,
            share=None if run.share is None else str(run.share),
            strands={strand: str(share) for strand, share in run.strands.items()},
            detail=run.scores.model_dump(mode="json"),
            made_at=now,
        )
    )
    session.flush()
