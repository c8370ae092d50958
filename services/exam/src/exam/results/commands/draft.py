from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlmodel import Session, col, select

from exam.attempts.queries import standing_on
from exam.results import plans, rules
from exam.results.rules import State
from exam.results.tables import Result
from exam.rule_sets.queries import rule_set
from exam.scoring.queries import being_scored
from exam.scoring.tables import ScoredPart
from shared.days import day_of
from shared.ids import new_id
from shared.refusals import NotFound

PARTS = ("written", "oral")


def draft_results(session: Session, person_id: str, *, now: datetime) -> None:
    """Lay a result before the administrators as soon as there is one."""
    rows = _undrafted(session, person_id)
    drafted = not _has_draft(session, person_id) and _draft(session, person_id, rows, now)
    for row in rows:
        row.state = "drafted" if drafted else "kept"


def draft_again(session: Session, result_id: str) -> None:
    """After a withdrawal: lay the same scores before the administrators anew."""
    result = session.get(Result, result_id)
    if result is None or result.state != State.WITHDRAWN:
        raise NotFound
    for part in scored_parts(session, result, "withdrawn"):
        part.state = "waiting"


def scored_parts(session: Session, result: Result, state: str) -> list[ScoredPart]:
    ids = [id for id in (result.written_sitting_id, result.oral_sitting_id) if id]
    return list(session.exec(select(ScoredPart).where(col(ScoredPart.sitting_id).in_(ids), ScoredPart.state == state)))


def _undrafted(session: Session, person_id: str) -> Sequence[ScoredPart]:
    """The newest comes last, so that it speaks for its part."""
    undrafted = select(ScoredPart).where(
        ScoredPart.person_id == person_id, col(ScoredPart.state).in_(("waiting", "kept"))
    )
    return session.exec(undrafted.order_by(col(ScoredPart.scored_at))).all()


def _draft(session: Session, person_id: str, rows: Sequence[ScoredPart], now: datetime) -> bool:
    """False while another part is still to come."""
    parts = {row.part: row for row in rows}
    scored = {part: plans.outcome_of(row, rule_set(session, row.rule_set)) for part, row in parts.items()}
    standing = standing_on(session, person_id, day_of(now))
    passed_on = {"written": standing.written_passed_on, "oral": standing.oral_passed_on}
    stands = {part: passed_on[part] is not None for part in PARTS}
    if not rules.ready(scored, stands, being_scored(session, person_id)):
        return False
    outcomes = {part: rules.part_outcome(scored.get(part), stands[part]) for part in PARTS}
    result = Result(
        id=new_id(),
        person_id=person_id,
        state=State.DRAFT,
        outcome=rules.outcome(outcomes["written"], outcomes["oral"]),
        written=outcomes["written"],
        oral=outcomes["oral"],
        written_passed_on=None if "written" in scored else passed_on["written"],
        oral_passed_on=None if "oral" in scored else passed_on["oral"],
        written_sitting_id=parts["written"].sitting_id if "written" in parts else None,
        oral_sitting_id=parts["oral"].sitting_id if "oral" in parts else None,
        detail=_detail(session, parts, scored),
        rule_set=rows[-1].rule_set,
        drafted_at=now,
    )
    session.add(result)
    return True


def _detail(session: Session, parts: dict[str, ScoredPart], scored: dict[str, str]) -> dict[str, Any]:
    """What the person is told beside the outcome: the share they reached, and where to go on."""
    told: dict[str, Any] = {"plan": []}
    for name, part in parts.items():
        under = rule_set(session, part.rule_set)
        if name == "written":
            told |= {"percent": plans.percent_of(part, under), "pass_percent": under.pass_percent}
        if scored[name] == rules.NOT_YET:
            told["plan"] += plans.PLANS[name](session, part, under)
    return told


def _has_draft(session: Session, person_id: str) -> bool:
    drafts = (State.DRAFT, State.HALF_RELEASED)
    found = select(Result.id).where(Result.person_id == person_id, col(Result.state).in_(drafts))
    return session.exec(found).first() is not None
