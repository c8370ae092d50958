from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlmodel import Session

from exam.assignments.queries.asked_lately import asked_lately
from exam.assignments.rules import Waiting, Whose, who_may
from exam.attempts.rules import Part
from exam.bookings.queries import declined_by_people
from exam.calibration.queries import calibrated
from exam.conflicts.queries import kept_apart
from exam.panel.queries import confirmed_members
from exam.ratings.queries import claims
from exam.scoring.queries import tasks
from exam.scoring.rules import State, TaskKind

_TASKS, _CLAIMS = tasks().subquery(), claims().subquery()
_TASK, _CLAIM = _TASKS.c, _CLAIMS.c
AT_MOST = 500
"""What waits longest is shared out; what comes after is taken by whoever likes to."""

_TAKEN = sa.select(sa.func.count()).where(_CLAIM.task_id == _TASK.id).correlate(_TASKS).scalar_subquery()
_NEEDED = sa.case((_TASK.state == State.WAITING, 2), else_=3)
_WAITING = sa.select(_TASKS, (_NEEDED - _TAKEN).label("places")).where(
    _TASK.kind == TaskKind.ANSWER,
    _TASK.state.in_((State.WAITING, State.ADJUDICATION)),
    _TASK.unjudged_at.is_(None),
    _NEEDED > _TAKEN,
)

Row = sa.Row[Any]
Seen = Mapping[tuple[str, str], Collection[str]]


def short_of_examiners(session: Session, rounds: Collection[str], *, now: datetime) -> frozenset[str]:
    """Of what is scored anew in these rounds, those in which something needs more examiners than there are who may."""
    rows = session.execute(sa.select(_TASK.id, _TASK.round).where(_TASK.round.in_(rounds)))
    round_of = {row.id: row.round for row in rows}
    found = waiting(session, round_of, now=now) if round_of else ()
    return frozenset(round_of[one.task_id] for one in found if len(one.may) < one.places)


def waiting(session: Session, task_ids: Collection[str] | None = None, *, now: datetime) -> tuple[Waiting, ...]:
    """What waits longest and who may score it, or these tasks of it. As many statements for all of it as for one."""
    longest = _WAITING.order_by(_TASK.opened_at, _TASK.id).limit(AT_MOST)  # the rest is in everybody's list
    rows = session.execute(longest if task_ids is None else _WAITING.where(_TASK.id.in_(task_ids))).all()
    whose = _whose(session, rows, now)
    panel, asked = frozenset(confirmed_members(session)), asked_lately(session, [row.id for row in rows], now=now)
    return tuple(_waits(row, who_may(panel, one), one, asked) for row, one in zip(rows, whose, strict=True))


def _waits(row: Row, may: frozenset[str], whose: Whose, asked: Mapping[str, frozenset[str]]) -> Waiting:
    """A talk is owed by the two who held it."""
    owed_by = may if whose.for_holders else asked.get(row.id, frozenset()) & may
    return Waiting(row.id, row.places, may, owed_by)


def _whose(session: Session, rows: Sequence[Row], now: datetime) -> list[Whose]:
    people = {row.person_id for row in rows}
    apart, seen = kept_apart(session, people), _seen(session, {row.sitting_id for row in rows})
    declined = declined_by_people(session, people)
    rubrics = {(row.entry_id, row.entry_version) for row in rows}
    by_rubric = {rubric: frozenset(met) for rubric, met in calibrated(session, rubrics, now=now).items()}
    return [
        Whose(
            person_id=row.person_id,
            apart=apart.get(row.person_id, frozenset()),
            seen=frozenset(seen.get((row.sitting_id, row.entry_id), ())),
            calibrated=by_rubric.get((row.entry_id, row.entry_version)),
            is_talk=row.part == Part.ORAL,
            for_holders=row.part == Part.ORAL and row.state == State.WAITING and not row.round,
            holders=frozenset(one for one in (row.first_examiner, row.second_examiner) if one),
            declined=declined.get(row.person_id, frozenset()),
        )
        for row in rows
    ]


def _seen(session: Session, sitting_ids: Collection[str]) -> Seen:
    """Of each answer and talk, who has had it in hand, also when it was scored for the first time."""
    found: dict[tuple[str, str], set[str]] = {}
    taken = sa.select(_CLAIM.sitting_id, _CLAIM.entry_id, _CLAIM.examiner_id).where(_CLAIM.sitting_id.in_(sitting_ids))
    for sitting_id, entry_id, examiner_id in session.execute(taken):
        found.setdefault((sitting_id, entry_id), set()).add(examiner_id)
    return found
