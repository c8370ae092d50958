from collections.abc import Mapping, Sequence
from datetime import datetime

from sqlmodel import Session, select

from exam.attempts.queries import passed_parts
from exam.attempts.rules import Part
from exam.results import plans, rules
from exam.results.rules import Outcome, State
from exam.results.tables import Result
from exam.results.views import Detail
from exam.rule_sets.queries import rule_set
from exam.scores.commands import move_scores
from exam.scores.queries import undrafted_scores
from exam.scores.views import PartScores, WrittenScores
from exam.scoring.queries import being_scored
from shared.ids import new_id


def draft_result(session: Session, person_id: str, *, now: datetime) -> None:
    """Lay a result before the administrators as soon as there is one; else keep the parts until the other is there."""
    undrafted = undrafted_scores(session, person_id)
    drafted = not _has_draft(session, person_id) and _draft(session, person_id, undrafted, now)
    move_scores(session, [one.sitting_id for one in undrafted], "draft" if drafted else "keep")


def _draft(session: Session, person_id: str, undrafted: Sequence[PartScores], now: datetime) -> bool:
    """False while another part is still to come. The newest comes last, so that it speaks for its part."""
    parts = {one.part: one for one in undrafted}
    scored = {part: plans.outcome_of(one, rule_set(session, one.rule_set)) for part, one in parts.items()}
    passed = passed_parts(session, person_id, now=now)
    passed_on = {Part.WRITTEN: passed.written_passed_on, Part.ORAL: passed.oral_passed_on}
    stands = {part: passed_on[part] is not None for part in Part}
    if not rules.ready(scored, stands, being_scored(session, person_id)):
        return False
    written, oral = (rules.part_outcome(scored.get(part), stands[part]) for part in Part)
    earlier = {part: None if part in scored else passed_on[part] for part in Part}
    sittings = {part: one.sitting_id for part, one in parts.items()}
    result = Result(
        id=new_id(),
        person_id=person_id,
        state=State.DRAFT,
        outcome=rules.outcome(written, oral),
        written=written,
        oral=oral,
        written_passed_on=earlier[Part.WRITTEN],
        oral_passed_on=earlier[Part.ORAL],
        written_sitting_id=sittings.get(Part.WRITTEN),
        oral_sitting_id=sittings.get(Part.ORAL),
        detail=_detail(session, parts, scored).model_dump(mode="json"),
        rule_set=undrafted[-1].rule_set,
        drafted_at=now,
    )
    session.add(result)
    return True


def _detail(session: Session, parts: Mapping[Part, PartScores], scored: Mapping[Part, Outcome]) -> Detail:
    under = {part: rule_set(session, one.rule_set) for part, one in parts.items()}
    weak = [part for part, outcome in scored.items() if outcome == Outcome.NOT_YET]
    plan = tuple(entry for part in weak for entry in plans.plan_of(session, parts[part], under[part]))
    written = parts.get(Part.WRITTEN)
    if written is None or not isinstance(written.scores, WrittenScores):
        return Detail(plan=plan)
    percent = plans.percent_of(written.scores, under[Part.WRITTEN])
    return Detail(plan=plan, percent=percent, pass_percent=under[Part.WRITTEN].pass_percent)


def _has_draft(session: Session, person_id: str) -> bool:
    drafts = select(Result.id).where(Result.person_id == person_id, Result.state == State.DRAFT)
    return session.exec(drafts).first() is not None
