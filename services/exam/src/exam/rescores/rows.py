from collections.abc import Iterable

from sqlmodel import Session

from exam.results.views import ResultRow
from exam.score_runs.queries import run_now
from exam.score_runs.rules import digest_of
from exam.score_runs.views import Run
from exam.scores.queries import part_scores


def runs_now(session: Session, row: ResultRow) -> list[Run]:
    """Of each part that the result rests on."""
    known = (part_scores(session, id) for id in (row.written_sitting_id, row.oral_sitting_id) if id)
    return [run_now(session, part) for part in known if part is not None]


def mark_of(runs: Iterable[Run]) -> str:
    return digest_of(sorted(run.id for run in runs))
