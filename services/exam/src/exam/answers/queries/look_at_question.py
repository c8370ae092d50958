from typing import Any

import sqlalchemy as sa

from exam.accommodations.queries import ARRANGED, arrangements_with_kinds
from exam.answers.queries.saved_answers import given
from exam.answers.tables import AnswerVersion, Flag
from exam.forms.queries import places
from exam.items.kinds.translations import OWN
from exam.items.queries import mended_last
from exam.sittings.queries import clocks
from shared.actor import Actor
from shared.database import table
from shared.refusals import NotFound

_CLOCKS, _PLACES, _ARRANGED = clocks().subquery(), places().subquery(), arrangements_with_kinds().subquery()
_VERSIONS, _FLAGS, _ALL = table(AnswerVersion), table(Flag), places().subquery("every_place")
_OF_THIS = (_VERSIONS.c.sitting_id == _CLOCKS.c.id, _VERSIONS.c.item_id == _PLACES.c.item_id)
_NEWEST = sa.select(sa.func.max(_VERSIONS.c.sequence)).where(*_OF_THIS).correlate(_CLOCKS, _PLACES).scalar_subquery()
_ITEM = (_PLACES.c.item_id, _PLACES.c.item_version)
_TOTAL = sa.select(sa.func.count()).where(_ALL.c.form_id == _CLOCKS.c.form_id).correlate(_CLOCKS).scalar_subquery()


def _positions(where: sa.ColumnElement[bool]) -> sa.ScalarSelect[Any]:
    """Of all questions of the sitting the positions of those of which this holds, as one text: “1,2,7”."""
    positions = sa.func.aggregate_strings(sa.cast(_ALL.c.position, sa.String), ",")
    found = sa.select(positions).where(_ALL.c.form_id == _CLOCKS.c.form_id, where)
    return found.correlate(_CLOCKS).scalar_subquery()


_KEPT, _MARKS = _VERSIONS.alias("kept"), _FLAGS.alias("marks")
_OF_EACH = (_KEPT.c.sitting_id == _CLOCKS.c.id, _KEPT.c.item_id == _ALL.c.item_id)
_LAST = sa.select(given(_KEPT.c)).where(*_OF_EACH).order_by(_KEPT.c.sequence.desc()).limit(1)
_ANSWERED = _LAST.correlate(_CLOCKS, _ALL).scalar_subquery()
"""One version is read of each question: somebody who writes for long has hundreds."""
_MARKED = sa.exists().where(_MARKS.c.sitting_id == _CLOCKS.c.id, _MARKS.c.item_id == _ALL.c.item_id)
_LOOK: Any = (
    sa.select(
        _CLOCKS,
        _CLOCKS.c.id.label("sitting_id"),
        *_ITEM,
        _ARRANGED.c.person_id.label("arranged_for"),
        *(_ARRANGED.c[name] for name in (*ARRANGED, "kinds")),
        _FLAGS.c.item_id.label("flagged"),
        *(_VERSIONS.c[name] for name in ("sealed", "answer", "sequence", "saved_at")),
        _TOTAL.label("total"),
        _positions(_ANSWERED).label("answered_at"),
        _positions(_MARKED.correlate(_CLOCKS, _ALL)).label("flagged_at"),
        mended_last(*_ITEM, sa.bindparam("language")).label("revision"),
        mended_last(*_ITEM, sa.literal(OWN)).label("own_revision"),
    )
    .join(_PLACES, _PLACES.c.form_id == _CLOCKS.c.form_id)
    .outerjoin(_ARRANGED, _ARRANGED.c.person_id == _CLOCKS.c.person_id)
    .outerjoin(_FLAGS, (_FLAGS.c.sitting_id == _CLOCKS.c.id) & (_FLAGS.c.item_id == _PLACES.c.item_id))
    .outerjoin(_VERSIONS, sa.and_(*_OF_THIS, _VERSIONS.c.sequence == _NEWEST))
    .where(_CLOCKS.c.id == sa.bindparam("sitting"), _PLACES.c.position == sa.bindparam("position"))
)
"""All that a page shows of one question, and of the others that they are answered or flagged."""


def look_at_question(connection: sa.Connection, actor: Actor, sitting_id: str, position: int, language: str) -> Any:
    """One question of one's own sitting, in one look: the row that `question_page` reads."""
    found = connection.execute(_LOOK, {"sitting": sitting_id, "position": position, "language": language}).first()
    if found is None or found.person_id != actor.id:
        raise NotFound
    return found
