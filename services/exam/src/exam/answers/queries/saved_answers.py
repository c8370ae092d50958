from collections.abc import Collection
from typing import Any

import sqlalchemy as sa
from sqlmodel import Session, col, func, select

from exam.answers.tables import AnswerVersion, Flag
from exam.answers.views import Saved, Submission
from exam.forms.queries import questions
from exam.sittings.queries import sat
from shared.database import table

_VERSIONS = table(AnswerVersion).c


def answers_of(session: Session, sitting_id: str) -> dict[str, Saved]:
    """The answer to each item: the version with the highest sequence."""
    rows = session.execute(_newest([sitting_id]))
    return {row.item_id: Saved(row.answer, row.sequence, row.saved_at) for row in rows}


def saved_answer(session: Session, sitting_id: str, item_id: str, sequence: int | None = None) -> Saved | None:
    """The newest version of one answer, or the one with this number."""
    versions = select(AnswerVersion).where(AnswerVersion.sitting_id == sitting_id, AnswerVersion.item_id == item_id)
    if sequence is not None:
        versions = versions.where(AnswerVersion.sequence == sequence)
    row = session.exec(versions.order_by(col(AnswerVersion.sequence).desc()).limit(1)).first()
    return None if row is None else Saved(row.answer, row.sequence, row.saved_at)


def answered_items(session: Session, sitting_ids: Collection[str]) -> dict[str, set[str]]:
    """Of each of these sittings, what has an answer that was not taken back."""
    newest = _newest(sitting_ids).subquery()
    answered = sa.select(newest.c.sitting_id, newest.c.item_id).where(newest.c.answer != "")
    return _by_sitting(session, answered, sitting_ids)


def flagged_items(session: Session, sitting_ids: Collection[str]) -> dict[str, set[str]]:
    flagged = sa.select(col(Flag.sitting_id), col(Flag.item_id)).where(col(Flag.sitting_id).in_(sitting_ids))
    return _by_sitting(session, flagged, sitting_ids)


def submission(session: Session, sitting_id: str) -> Submission:
    """A sitting that was sent in, with its questions and what was answered."""
    sent_in = sat(session, sitting_id)
    return Submission(
        sitting_id=sent_in.id,
        person_id=sent_in.person_id,
        rule_set=sent_in.rule_set,
        submitted_at=sent_in.submitted_at or sent_in.started_at,
        questions=questions(session, sent_in.form_id),
        answers={id: saved.answer for id, saved in answers_of(session, sitting_id).items() if saved.answer},
    )


def _newest(sitting_ids: Collection[str]) -> sa.Select[*tuple[Any, ...]]:
    """Which versions are the newest is found out once, and for itself.

    Joined with themselves, PostgreSQL may go through all of them for each, until it has counted how many there are.
    """
    key = (_VERSIONS.sitting_id, _VERSIONS.item_id)
    grouped = sa.select(*key, func.max(_VERSIONS.sequence).label("sequence")).where(key[0].in_(sitting_ids))
    newest = grouped.group_by(*key).cte("newest").prefix_with("MATERIALIZED", dialect="postgresql")
    same = [newest.c[name] == _VERSIONS[name] for name in ("sitting_id", "item_id", "sequence")]
    return sa.select(*_VERSIONS.values()).join_from(table(AnswerVersion), newest, sa.and_(*same))


def _by_sitting(
    session: Session, rows: sa.Select[*tuple[Any, ...]], sitting_ids: Collection[str]
) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {sitting_id: set() for sitting_id in sitting_ids}
    for sitting_id, item_id in session.execute(rows):
        found[sitting_id].add(item_id)
    return found
