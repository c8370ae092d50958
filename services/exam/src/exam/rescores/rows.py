from collections.abc import Iterable, Sequence
from datetime import datetime

from sqlmodel import Session

from exam.rescores.tables import FirstWord
from exam.results.queries import ABOUT
from exam.results.views import ResultRow
from exam.score_runs.queries import run_now
from exam.score_runs.rules import digest_of
from exam.score_runs.views import Run
from exam.scores.queries import part_scores
from shared.approvals import open_approvals


def runs_now(session: Session, row: ResultRow) -> list[Run]:
    """Of each part that the result rests on."""
    known = (part_scores(session, id) for id in (row.written_sitting_id, row.oral_sitting_id) if id)
    return [run_now(session, part) for part in known if part is not None]


def keys_of(runs: Iterable[Run]) -> dict[str, str]:
    """By item, the versions of it and of its key."""
    return {item: versions for run in runs for item, versions in run.made.keys.items()}


def first_word(session: Session, result_id: str) -> FirstWord | None:
    """On what the first of two gave a word that still waits for the second."""
    waiting = open_approvals(session, ABOUT, [result_id]).get(result_id)
    return session.get(FirstWord, result_id) if waiting and waiting.act == "rescore" else None


def keep_first_word(session: Session, result_id: str, runs: Sequence[Run], *, now: datetime) -> None:
    session.merge(FirstWord(result_id=result_id, mark=mark_of(runs), keys=keys_of(runs), given_at=now))


def mark_of(runs: Iterable[Run]) -> str:
    return digest_of(sorted(run.id for run in runs))
