"""The command that runs most often: one look, one insert. It is acknowledged after the commit and never before."""

from datetime import datetime, timedelta
from typing import Any

import sqlalchemy as sa
from pydantic import BaseModel
from sqlmodel import Session, col

from exam.accommodations.queries import arrangements
from exam.forms.queries import offers
from exam.items.kinds import accepts
from exam.sittings.commands.mine import writable
from exam.sittings.rules import Clock, NotAnOption, SequenceUsed, refuse_unless_writable
from exam.sittings.tables import AnswerVersion, Sitting
from shared.database import per_dialect, table
from shared.refusals import NotFound


class Receipt(BaseModel, frozen=True):
    saved_at: datetime
    sequence: int


_OFFERS, _ARRANGED = offers().subquery(), arrangements().subquery()
_LOOK: Any = (
    sa.select(
        col(Sitting.person_id),
        col(Sitting.state),
        col(Sitting.window),
        col(Sitting.started_at),
        col(Sitting.allowance_seconds),
        col(Sitting.stopped_seconds),
        col(Sitting.break_began_at),
        col(Sitting.breaks_stop_clock),
        _OFFERS.c.kind,
        _OFFERS.c.offered,
        _ARRANGED.c.person_id.label("arranged_for"),
        _ARRANGED.c.percent,
        _ARRANGED.c.breaks,
    )
    .join(_OFFERS, _OFFERS.c.form_id == col(Sitting.form_id))
    .outerjoin(_ARRANGED, _ARRANGED.c.person_id == col(Sitting.person_id))
    .where(col(Sitting.id) == sa.bindparam("sitting"), _OFFERS.c.item_id == sa.bindparam("item"))
)

_VERSIONS = table(AnswerVersion)
_INSERT = per_dialect(
    lambda dialect: dialect.insert(_VERSIONS).on_conflict_do_nothing().returning(_VERSIONS.c.sequence)
)


def save_answer(
    connection: sa.Connection,
    person_id: str,
    sitting_id: str,
    item_id: str,
    answer: str,
    sequence: int,
    *,
    now: datetime,
    window: str | None = None,
) -> Receipt:
    """Keep one more version. The same sequence with the same answer is the same save, sent twice."""
    found = connection.execute(_LOOK, {"sitting": sitting_id, "item": item_id}).first()
    if found is None or found.person_id != person_id:
        raise NotFound
    refuse_unless_writable(found.state, _clock(found), found.window, window, now)
    if not accepts(found.kind, answer, found.offered):
        raise NotAnOption("answer")
    version = {
        "sitting_id": sitting_id,
        "item_id": item_id,
        "sequence": sequence,
        "answer": answer,
        "saved_at": now,
    }
    if connection.execute(_INSERT(connection), version).first():
        return Receipt(saved_at=now, sequence=sequence)
    return _again(connection, version)


def save_from_page(
    session: Session,
    person_id: str,
    sitting_id: str,
    item_id: str,
    answer: str,
    *,
    now: datetime,
    window: str,
    at_least: int = 0,
) -> None:
    """A form comes after all that is saved, whatever its number. The same answer is not saved twice."""
    newest: AnswerVersion | None = session.execute(
        sa.select(AnswerVersion)
        .where(col(AnswerVersion.sitting_id) == sitting_id, col(AnswerVersion.item_id) == item_id)
        .order_by(col(AnswerVersion.sequence).desc())
        .limit(1)
    ).scalar()
    if answer == (newest.answer if newest else ""):
        writable(session, person_id, sitting_id, window, now)
        return
    sequence = max(at_least, (newest.sequence if newest else 0) + 1)
    connection = session.connection()
    save_answer(connection, person_id, sitting_id, item_id, answer, sequence, now=now, window=window)


def _again(connection: sa.Connection, version: dict[str, Any]) -> Receipt:
    this = [_VERSIONS.c[name] == version[name] for name in ("sitting_id", "item_id", "sequence")]
    known = connection.execute(sa.select(_VERSIONS.c.answer, _VERSIONS.c.saved_at).where(*this)).one()
    if known.answer != version["answer"]:
        raise SequenceUsed
    return Receipt(saved_at=known.saved_at, sequence=version["sequence"])


def _clock(found: Any) -> Clock:
    return Clock(
        started_at=found.started_at,
        allowance=timedelta(seconds=found.allowance_seconds),
        percent=100 if found.arranged_for is None else found.percent,
        stopped=timedelta(seconds=found.stopped_seconds),
        break_began_at=found.break_began_at,
        breaks_stop=bool(found.breaks and found.breaks_stop_clock),
    )
