"""The command that runs most often: one look, one insert. It is acknowledged after the commit and never before."""

from datetime import datetime
from typing import Any

import sqlalchemy as sa

from exam.accommodations.queries import ARRANGED, arrangements
from exam.answers.inputs import SaveAnswer
from exam.answers.rows import opened, sealed
from exam.answers.tables import AnswerVersion
from exam.answers.views import Receipt, Saved
from exam.clocks.queries import clock_read
from exam.forms.queries import frozen_rules, rules_of
from exam.items.rules import Responses, accepted, same
from exam.sittings.queries import clocks
from exam.sittings.rules import refuse_unless_writable
from shared.actor import Actor
from shared.database import per_dialect, table
from shared.refusals import ChangedElsewhere, NotFound

_VERSIONS = table(AnswerVersion)
_OF_THIS = (_VERSIONS.c.sitting_id == sa.bindparam("sitting"), _VERSIONS.c.item_id == sa.bindparam("item"))
_CLOCKS, _RULES, _ARRANGED = (of.subquery() for of in (clocks(), frozen_rules(), arrangements()))
_LOOK: Any = (
    sa.select(
        _CLOCKS,
        _RULES.c.frozen,
        _ARRANGED.c.person_id.label("arranged_for"),
        *(_ARRANGED.c[name] for name in ARRANGED),
        sa.select(sa.func.max(_VERSIONS.c.sequence)).where(*_OF_THIS).scalar_subquery().label("newest"),
    )
    .join(_RULES, _RULES.c.form_id == _CLOCKS.c.form_id)
    .outerjoin(_ARRANGED, _ARRANGED.c.person_id == _CLOCKS.c.person_id)
    .where(_CLOCKS.c.id == sa.bindparam("sitting"), _RULES.c.item_id == sa.bindparam("item"))
    .with_for_update(read=True, of=_CLOCKS)
)
"""The sitting stays as it is until the answer is kept: nobody sends it in or goes on elsewhere in between."""

_INSERT = per_dialect(
    lambda dialect: dialect.insert(_VERSIONS).on_conflict_do_nothing().returning(_VERSIONS.c.sequence)
)


def save_answer(
    connection: sa.Connection, actor: Actor, sitting_id: str, what: SaveAnswer, *, now: datetime
) -> Receipt:
    """Keep one more version of an answer, if it was written on the newest one. Sent twice, it is one save."""
    found = connection.execute(_LOOK, {"sitting": sitting_id, "item": what.item_id}).first()
    if found is None or found.person_id != actor.id:
        raise NotFound
    refuse_unless_writable(found.state, clock_read(found), found.writer_token, what.writer_token, now=now)
    answer = accepted(rules_of(found.frozen), what.version.answer)
    if what.version.base == (found.newest or 0):
        sequence = what.version.base + 1
        version = {
            "sitting_id": sitting_id,
            "item_id": what.item_id,
            "sequence": sequence,
            "sealed": sealed(actor.id, sitting_id, what.item_id, sequence, answer, now=now),
            "saved_at": now,
        }
        if connection.execute(_INSERT(connection), version).first():
            return Receipt(saved_at=now, sequence=sequence)
    return _known(connection, actor.id, sitting_id, what, answer)


def _known(connection: sa.Connection, person_id: str, sitting_id: str, what: SaveAnswer, answer: Responses) -> Receipt:
    """The receipt of what was saved before, or was not changed since it was shown; for all else the person chooses."""
    base = what.version.base
    newest = sa.select(sa.func.max(_VERSIONS.c.sequence)).where(*_OF_THIS).scalar_subquery()
    near = _VERSIONS.c.sequence.in_([base, base + 1]) | (_VERSIONS.c.sequence == newest)
    of_this = {"sitting": sitting_id, "item": what.item_id}
    whose = sa.literal(person_id).label("person_id")
    rows = connection.execute(sa.select(_VERSIONS, whose).where(*_OF_THIS, near), of_this)
    versions = [Saved(opened(row), row.sequence, row.saved_at) for row in rows]
    saved = {0: Saved({}, 0, None)} | {one.sequence: one for one in versions}
    counting = saved[max(saved)]
    for sequence in (counting.sequence, base + 1, base):
        if sequence in saved and same(saved[sequence].answer, answer):
            return Receipt(saved_at=saved[sequence].saved_at, sequence=sequence, counts=sequence == counting.sequence)
    raise ChangedElsewhere(counting._asdict())
