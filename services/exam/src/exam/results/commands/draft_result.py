from collections.abc import Mapping, Sequence
from datetime import datetime
from fractions import Fraction

from sqlmodel import Session, select

from exam.attempts.queries import passed_parts
from exam.attempts.rules import Part
from exam.plans.queries import plan_of
from exam.results import rules
from exam.results.rows import rest_on
from exam.results.rules import State
from exam.results.tables import Result
from exam.results.views import Detail
from exam.score_runs.commands import keep_run
from exam.score_runs.queries import run_of
from exam.score_runs.rules import Outcome
from exam.score_runs.views import Run
from exam.scores.commands import move_scores
from exam.scores.queries import undrafted_scores
from exam.scores.views import PartScores
from exam.scoring.queries import being_scored
from shared.ids import new_id


def draft_result(session: Session, person_id: str, *, now: datetime) -> None:
    """Lay a result before the administrators as soon as there is one; else keep the parts until the other is there."""
    undrafted = undrafted_scores(session, person_id)
    drafted = not _has_draft(session, person_id) and _draft(session, person_id, undrafted, now)
    move_scores(session, [one.sitting_id for one in undrafted], "draft" if drafted else "keep")


def _draft(session: Session, person_id: str, undrafted: Sequence[PartScores], now: datetime) -> bool:
    """False while another part is still to come. The newest comes last, so that it speaks for its part."""
    runs = {one.part: run_of(session, one) for one in undrafted}
    scored = {part: run.outcome for part, run in runs.items()}
    passed = passed_parts(session, person_id, now=now)
    passed_on = {Part.WRITTEN: passed.written_passed_on, Part.ORAL: passed.oral_passed_on}
    stands = {part: passed_on[part] is not None for part in Part}
    if not rules.ready(scored, stands, being_scored(session, person_id)):
        return False
    written, oral = (rules.part_outcome(scored.get(part), stands[part]) for part in Part)
    earlier = {part: None if part in scored else passed_on[part] for part in Part}
    for run in runs.values():
        keep_run(session, run, now=now)
    result = Result(
        id=new_id(),
        person_id=person_id,
        state=State.DRAFT,
        outcome=rules.outcome(written, oral),
        written=written,
        oral=oral,
        written_passed_on=earlier[Part.WRITTEN],
        oral_passed_on=earlier[Part.ORAL],
        detail=_detail(session, runs).model_dump(mode="json"),
        rule_set=undrafted[-1].rule_set,
        drafted_at=now,
    )
    rest_on(result, runs.values())
    session.add(result)
    return True


def _detail(session: Session, runs: Mapping[Part, Run]) -> Detail:
    weak = [run for run in runs.values() if run.outcome == Outcome.NOT_YET]
    plan = tuple(entry for run in weak for entry in plan_of(session, run))
    written = runs.get(Part.WRITTEN)
    if written is None:
        return Detail(plan=plan)
    return Detail(plan=plan, percent=written.percent, pass_percent=int(Fraction(written.made.cut)))


def _has_draft(session: Session, person_id: str) -> bool:
    drafts = select(Result.id).where(Result.person_id == person_id, Result.state == State.DRAFT)
    return session.exec(drafts).first() is not None
