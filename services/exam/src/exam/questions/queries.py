from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlmodel import Session

from exam.answers import queries as answers
from exam.answers.queries import answered, flagged
from exam.forms.queries import places
from exam.questions.views import OnMap, QuestionWithMap
from exam.sittings.queries import clocks
from shared.actor import Actor

_SITTING, _PLACES = clocks().subquery(), places().subquery()
_ANSWERED, _FLAGGED = answered().subquery(), flagged().subquery()
_MAP: Any = (
    sa.select(_PLACES.c.position, _ANSWERED.c.item_id.label("answered"), _FLAGGED.c.item_id.label("flagged"))
    .join_from(_SITTING, _PLACES, _PLACES.c.form_id == _SITTING.c.form_id)
    .outerjoin(_ANSWERED, _ANSWERED.c.item_id == _PLACES.c.item_id)
    .outerjoin(_FLAGGED, _FLAGGED.c.item_id == _PLACES.c.item_id)
    .where(_SITTING.c.id == sa.bindparam("sitting"))
    .order_by(_PLACES.c.position)
)


def question_page(
    session: Session, actor: Actor, sitting_id: str, position: int, writer_token: str, words: str, *, now: datetime
) -> QuestionWithMap:
    """One question of one's own sitting, and where one is among all of them."""
    page = answers.question_page(session, actor, sitting_id, position, writer_token, words, now=now)
    rows = session.execute(_MAP, {"sittings": [sitting_id], "sitting": sitting_id})
    return QuestionWithMap(
        page, tuple(OnMap(row.position, row.answered is not None, row.flagged is not None) for row in rows)
    )
