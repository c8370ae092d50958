from collections.abc import Iterable

from sqlmodel import Session

from exam.attempts.rules import Part
from exam.items.content import RatedItem, Rubric, Scenario
from exam.items.queries import entry, item
from exam.ratings.rows import claims_of, given_last, own_claim
from exam.ratings.rules import ClaimState, undo_until
from exam.ratings.tables import Claim
from exam.ratings.views import Given, MyRating, Task
from exam.scoring.queries import answer_to, scored_task
from exam.scoring.rules import TaskKind
from shared.actor import Actor

THIRD = 3
"""The rater who settles."""


def task(session: Session, actor: Actor, task_id: str) -> Task:
    """Only whoever has opened it sees it: opening is what freezes the other's scores."""
    row, claims = scored_task(session, task_id), claims_of(session, task_id)
    mine = own_claim(claims, actor)
    others = [given_last(session, one) for one in claims if mine.rater == THIRD and (one.rater or THIRD) < THIRD]
    rated = entry(session, Scenario if row.part == Part.ORAL else RatedItem, row.entry_id, row.entry_version)
    asked, scenario = (rated, None) if isinstance(rated, RatedItem) else (None, rated)
    return Task(
        id=row.id,
        code=row.code,
        part=row.part,
        stem=item(session, asked.id, asked.version).stem if asked else "",
        covers=asked.guidance.covers if asked else (),
        answer=answer_to(session, row),
        calibration=row.round if row.kind == TaskKind.CALIBRATION else None,
        rubric=rated.rubric,
        anchors=asked.anchors if asked else (),
        scenario=scenario,
        rating=_rating(mine, given_last(session, mine)),
        notes=tuple(one.note for one in others if one.note),
        evidence=_heard(rated.rubric, others) if others else {},
    )


def _heard(rubric: Rubric, others: Iterable[Given]) -> dict[str, tuple[str, ...]]:
    heard = {row.id: [one.evidence.get(row.id, "") for one in others] for row in rubric.rows}
    return {row: tuple(words for words in found if words) for row, found in heard.items()}


def _rating(mine: Claim, given: Given) -> MyRating:
    undo = mine.committed_at if mine.state == ClaimState.COMMITTED else None
    return MyRating(
        rater=mine.rater,
        state=mine.state,
        scores=given.scores,
        note=given.note,
        evidence=given.evidence,
        undo_until=undo and undo_until(undo),
    )
