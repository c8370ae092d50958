"""The command that runs most often: one look, one insert. It is acknowledged after the commit and never before."""

from datetime import datetime, timedelta
from typing import Any

import sqlalchemy as sa

from exam.accommodations.queries import arrangements
from exam.answers.inputs import SaveAnswer
from exam.answers.rules import NotAnOption, SequenceUsed
from exam.answers.tables import AnswerVersion
from exam.answers.views import Receipt
from exam.forms.queries import offers
from exam.items.kinds import accepts
from exam.sittings.queries import clocks
from exam.sittings.rules import Clock, refuse_unless_writable
from shared.actor import Actor
from shared.database import per_dialect, table
from shared.refusals import NotFound

_CLOCKS, _OFFERS, _ARRANGED = (of.subquery() for of in (clocks(), offers(), arrangements()))
_LOOK: Any = (
    sa.select(
        _CLOCKS,
        _OFFERS.c.kind,
        _OFFERS.c.offered,
        _ARRANGED.c.person_id.label("arranged_for"),
        _ARRANGED.c.percent,
        _ARRANGED.c.breaks,
    )
    .join(_OFFERS, _OFFERS.c.form_id == _CLOCKS.c.form_id)
    .outerjoin(_ARRANGED, _ARRANGED.c.person_id == _CLOCKS.c.person_id)
    .where(_CLOCKS.c.id == sa.bindparam("sitting"), _OFFERS.c.item_id == sa.bindparam("item"))
)

_VERSIONS = table(AnswerVersion)
_INSERT = per_dialect(
    lambda dialect: dialect.insert(_VERSIONS).on_conflict_do_nothing().returning(_VERSIONS.c.sequence)
)


def save_answer(
    connection: sa.Connection, actor: Actor, sitting_id: str, what: SaveAnswer, *, now: datetime
) -> Receipt:
    """Keep one more version of an answer. The same sequence with the same answer is the same save, sent twice."""
    found = connection.execute(_LOOK, {"sitting": sitting_id, "item": what.item_id}).first()
    if found is None or found.person_id != actor.id:
        raise NotFound
    refuse_unless_writable(found.state, _clock(found), found.writer_token, what.writer_token, now=now)
    if not accepts(found.kind, what.version.answer, found.offered):
        raise NotAnOption("answer")
    version = {
        "sitting_id": sitting_id,
        "item_id": what.item_id,
        "sequence": what.version.sequence,
        "answer": what.version.answer,
        "saved_at": now,
    }
    if connection.execute(_INSERT(connection), version).first():
        return Receipt(saved_at=now, sequence=what.version.sequence)
    return _again(connection, version)


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
