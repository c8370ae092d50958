from collections.abc import Iterable

from sqlmodel import Session

from exam.attempts.rules import Part
from exam.items.content import RatedItem, Rubric, Scenario
from exam.items.queries import entry, item
from exam.ratings.rows import claims_of, given_last, own_claim
from exam.ratings.rules import ClaimState, undo_until
from exam.ratings.tables import Claim
from exam.ratings.views import Given, MyRating, Task
from exam.scoring.queries import answer_to, scored_first, scored_task
from exam.scoring.rules import TaskKind
from exam.scoring.views import ScoredTask
from shared.actor import Actor

FIRST_TWO, THIRD = (1, 2), 3
"""The raters who are blind to each other, and the one who settles."""


def task(session: Session, actor: Actor, task_id: str) -> Task:
    """Only whoever has opened it sees it: opening is what freezes the other's scores."""
    row, claims = scored_task(session, task_id), claims_of(session, task_id)
    mine = own_claim(claims, actor)
    others = [given_last(session, one) for one in _read_by(session, row, mine, claims)]
    rated = entry(session, Scenario if row.part == Part.ORAL else RatedItem, row.entry_id, row.entry_version)
    asked, scenario = (rated, None) if isinstance(rated, RatedItem) else (None, rated)
    return Task(
        id=row.id,
        code=row.code,
        part=row.part,
        stem=item(session, asked.id, asked.version).stem if asked else "",
        covers=asked.guidance.covers if asked else (),
        answer=answer_to(session, row),
        anew=row.is_anew,
        calibration=row.round if row.kind == TaskKind.CALIBRATION else None,
        rubric=rated.rubric,
        anchors=asked.anchors if asked else (),
        scenario=scenario,
        rating=_rating(mine, given_last(session, mine)),
        notes=tuple(one.note for one in others if one.note),
        evidence=_heard(rated.rubric, others) if others else {},
    )


def _read_by(session: Session, row: ScoredTask, mine: Claim, claims: Iterable[Claim]) -> list[Claim]:
    """Whose words one reads: a third those of the first two; of a talk that is scored anew, of all who heard it."""
    first_two = [one for one in claims if mine.rater == THIRD and one.rater in FIRST_TWO]
    if row.part != Part.ORAL or not row.is_anew:
        return first_two
    heard = claims_of(session, scored_first(session, row))
    return [*(one for one in heard if one.rater in FIRST_TWO and one.state == ClaimState.STANDS), *first_two]


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
