from datetime import datetime
from typing import Any

from sqlmodel import Session

from exam.answers.queries import submission
from exam.answers.views import Submission
from exam.attempts.rules import Part
from exam.bank.views import ItemVersion
from exam.bookings.rules import code_of
from exam.items.content import RatedItem
from exam.items.kinds.kind import Item
from exam.items.queries import entry
from exam.items.rules import ONLY, Scored
from exam.keys.queries import changed_keys, key_versions
from exam.scoring.commands.finish_part import finish_part
from exam.scoring.rules import State, TaskKind
from exam.scoring.tables import MachineScore, ScoringTask
from exam.sittings.commands import claim_submitted
from shared.database import table
from shared.ids import new_id

_ADD = table(MachineScore).insert()
"""Many are sent in at once, and nothing else writes as many rows for one of them."""


def import_submission(session: Session, sitting_id: str, *, now: datetime) -> None:
    """Score by key what a machine may score, and lay the written answers out for examiners."""
    claim_submitted(session, sitting_id, now=now)
    submitted = submission(session, sitting_id)
    keys = changed_keys(session, [question.item for question in submitted.questions])
    numbers = key_versions(session, [ItemVersion(one.item.id, one.item.version) for one in submitted.questions])
    machine: list[dict[str, Any]] = []
    for item in (question.item for question in submitted.questions):
        answer = submitted.answers.get(item.id, {})
        scored = item.score(answer, keys.get(item.id))
        if scored is None:
            session.add(_task(session, submitted, item, answered=ONLY in answer))
        else:
            machine.append(_scored(sitting_id, item, scored, numbers[ItemVersion(item.id, item.version)]))
    session.flush()
    if machine:
        session.execute(_ADD, machine)
    finish_part(session, sitting_id, now=submitted.submitted_at)


def _scored(sitting_id: str, item: Item, scored: Scored, key: int) -> dict[str, Any]:
    return {
        "sitting_id": sitting_id,
        "item_id": item.id,
        "domain": item.domain,
        "reached": scored.reached,
        "highest": scored.highest,
        "key": key,
    }


def _task(session: Session, submitted: Submission, item: Item, *, answered: bool) -> ScoringTask:
    """People read what was written to the only response. Where that is nothing, every row has its lowest level."""
    id = new_id()
    rubric = entry(session, RatedItem, item.id, item.version).rubric
    return ScoringTask(
        id=id,
        code=code_of(id),
        part=Part.WRITTEN,
        kind=TaskKind.ANSWER,
        sitting_id=submitted.sitting_id,
        person_id=submitted.person_id,
        entry_id=item.id,
        entry_version=item.version,
        rule_set=submitted.rule_set,
        domain=item.domain,
        state=State.WAITING if answered else State.SETTLED,
        opened_at=submitted.submitted_at,
        settled_at=None if answered else submitted.submitted_at,
        settled=None if answered else {row.id: min(row.scores) for row in rubric.rows},
    )
