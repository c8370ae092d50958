from collections.abc import Collection
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlmodel import Session, col, func, select

from exam.answers.rows import Kept, opened
from exam.answers.tables import AnswerVersion, Flag
from exam.answers.views import Saved, Submission
from exam.forms.queries import questions
from exam.items.rules import Responses
from exam.sittings.queries import clocks, sat
from shared.database import table

_VERSIONS, _SAT = table(AnswerVersion).c, clocks()
_WHOSE = _SAT.with_only_columns(_SAT.selected_columns.id, _SAT.selected_columns.person_id).subquery("whose")
_SITTINGS: sa.BindParameter[list[str]] = sa.bindparam("sittings", expanding=True)


def _newest() -> sa.Select[*tuple[Any, ...]]:
    """Which versions are the newest is found out once, and for itself.

    Joined with themselves, PostgreSQL may go through all of them for each, until it has counted how many there are.
    """
    key = (_VERSIONS.sitting_id, _VERSIONS.item_id)
    grouped = sa.select(*key, func.max(_VERSIONS.sequence).label("sequence")).where(key[0].in_(_SITTINGS))
    newest = grouped.group_by(*key).cte("newest").prefix_with("MATERIALIZED", dialect="postgresql")
    same = [newest.c[name] == _VERSIONS[name] for name in ("sitting_id", "item_id", "sequence")]
    return _all().join(newest, sa.and_(*same))


def _all() -> sa.Select[*tuple[Any, ...]]:
    """Every version, with whom it is of."""
    of_this = _WHOSE.c.id == _VERSIONS.sitting_id
    return sa.select(*_VERSIONS.values(), _WHOSE.c.person_id).join_from(table(AnswerVersion), _WHOSE, of_this)


def given(version: Any) -> sa.ColumnElement[bool]:
    """Of a version's columns: that it was not taken back."""
    return sa.or_(version.sealed.is_not(None), version.answer.not_in(["", "{}"]))


_NEWEST = _newest()
_COUNTING = _NEWEST.subquery()
_ANSWERED = sa.select(_COUNTING.c.sitting_id, _COUNTING.c.item_id).where(given(_COUNTING.c))
_FLAGGED = sa.select(col(Flag.sitting_id), col(Flag.item_id)).where(col(Flag.sitting_id).in_(_SITTINGS))
_VERSION = (
    _all()
    .where(_VERSIONS.sitting_id == sa.bindparam("sitting"), _VERSIONS.item_id == sa.bindparam("item"))
    .order_by(_VERSIONS.sequence.desc())
    .limit(1)
)
"""Made once: every page of the examination asks them."""


def answers_of(session: Session, sitting_id: str) -> dict[str, Saved]:
    """The answer to each item: the version with the highest sequence."""
    rows = session.execute(_NEWEST, {"sittings": [sitting_id]})
    return {row.item_id: Saved(opened(row), row.sequence, row.saved_at) for row in rows}


def saved_answer(session: Session, sitting_id: str, item_id: str, sequence: int | None = None) -> Saved | None:
    """The newest version of one answer, or the one with this number."""
    version = _VERSION if sequence is None else _VERSION.where(_VERSIONS.sequence == sequence)
    row = session.execute(version, {"sitting": sitting_id, "item": item_id}).first()
    return None if row is None else Saved(opened(row), row.sequence, row.saved_at)


def saved_versions() -> sa.Select[*tuple[Any, ...]]:
    """A statement for others to join: every version of every answer, with whom it is of, for `answered_in` to open."""
    return _all()


def answered_in(version: Kept) -> Responses:
    return opened(version)


def answers_to_seal(session: Session, *, now: datetime) -> list[str]:
    """Sittings of which an older version of this program kept answers as they were written."""
    plain = col(AnswerVersion.answer).is_not(None)
    return list(session.exec(select(AnswerVersion.sitting_id).where(plain).distinct()))


def answered_items(session: Session, sitting_ids: Collection[str]) -> dict[str, set[str]]:
    """Of each of these sittings, what has an answer that was not taken back."""
    return _by_sitting(session, _ANSWERED, sitting_ids)


def flagged_items(session: Session, sitting_ids: Collection[str]) -> dict[str, set[str]]:
    return _by_sitting(session, _FLAGGED, sitting_ids)


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


def _by_sitting(
    session: Session, rows: sa.Select[*tuple[Any, ...]], sitting_ids: Collection[str]
) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {sitting_id: set() for sitting_id in sitting_ids}
    for sitting_id, item_id in session.execute(rows, {"sittings": list(sitting_ids)}):
        found[sitting_id].add(item_id)
    return found
