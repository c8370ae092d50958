from collections.abc import Sequence
from datetime import datetime

from sqlmodel import Session

from exam.attempts.queries import passed_parts
from exam.attempts.rules import Part
from exam.results import rules
from exam.results.commands.lay_draft import lay_draft
from exam.results.rows import has_draft
from exam.score_runs.queries import run_of
from exam.scores.commands import move_scores
from exam.scores.queries import undrafted_scores
from exam.scores.views import PartScores
from exam.scoring.queries import being_scored


def draft_result(session: Session, person_id: str, *, now: datetime) -> None:
    """Lay a result before the administrators as soon as there is one; else keep the parts until the other is there."""
    undrafted = undrafted_scores(session, person_id)
    drafted = not has_draft(session, person_id) and _draft(session, person_id, undrafted, now)
    move_scores(session, [one.sitting_id for one in undrafted], "draft" if drafted else "keep")


def _draft(session: Session, person_id: str, undrafted: Sequence[PartScores], now: datetime) -> bool:
    """False while another part is still to come. The newest comes last, so that it speaks for its part."""
    runs = {one.part: run_of(session, one) for one in undrafted}
    passed = passed_parts(session, person_id, now=now)
    stands = {Part.WRITTEN: passed.written_passed_on, Part.ORAL: passed.oral_passed_on}
    scored = {part: run.outcome for part, run in runs.items()}
    known = {part: stands[part] is not None for part in Part}
    if not rules.ready(scored, known, being_scored(session, person_id)):
        return False
    earlier = {part: day for part, day in stands.items() if part not in runs}
    lay_draft(session, person_id, runs.values(), earlier, now=now)
    return True
