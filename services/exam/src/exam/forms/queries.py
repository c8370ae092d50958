from collections.abc import Iterable
from typing import Any

import sqlalchemy as sa
from sqlmodel import Session, col, select
from sqlmodel.sql.expression import Select

from exam.forms.tables import Form, FormItem
from exam.forms.views import Position, Question
from exam.items.content import Blueprint
from exam.items.queries import bodies, entry, read_item
from shared.refusals import NotFound

_PUBLISHED = bodies().subquery()
_THIS_VERSION = (_PUBLISHED.c.id == col(FormItem.item_id)) & (_PUBLISHED.c.version == col(FormItem.item_version))
_QUESTIONS = (
    sa.select(col(FormItem.position), _PUBLISHED.c.body)
    .join(_PUBLISHED, _THIS_VERSION)
    .where(col(FormItem.form_id) == sa.bindparam("form"))
    .order_by(col(FormItem.position))
)
_QUESTION = _QUESTIONS.where(col(FormItem.position) == sa.bindparam("number"))
_POSITIONS = (
    sa.select(
        col(FormItem.form_id),
        col(FormItem.position),
        col(FormItem.item_id),
        col(FormItem.item_version),
        col(FormItem.kind),
    )
    .where(col(FormItem.form_id).in_(sa.bindparam("forms", expanding=True)))
    .order_by(col(FormItem.position))
)
"""Made once: every page of the examination asks them."""


def offers() -> Select[str, str, str, Any]:
    """What is frozen of each item of a form, to be joined: (form_id, item_id, kind, offered)."""
    return select(FormItem.form_id, FormItem.item_id, FormItem.kind, FormItem.offered)


def positions(session: Session, form_id: str) -> tuple[Position, ...]:
    """All of a form, in order."""
    return tuple(positions_of(session, [form_id])[form_id])


def question_at(session: Session, form_id: str, number: int) -> Question:
    """The one at this position."""
    found = session.execute(_QUESTION, {"form": form_id, "number": number}).first()
    if found is None:
        raise NotFound
    return Question(number, read_item(found.body))


def questions(session: Session, form_id: str) -> tuple[Question, ...]:
    """All of a form, in order, each with its item."""
    in_order = session.execute(_QUESTIONS, {"form": form_id})
    return tuple(Question(number, read_item(body)) for number, body in in_order)


def refuse_unless_asked(session: Session, form_id: str, item_id: str) -> None:
    if session.get(FormItem, (form_id, item_id)) is None:
        raise NotFound


def positions_of(session: Session, form_ids: Iterable[str]) -> dict[str, list[Position]]:
    """Of each form all positions, in order."""
    found: dict[str, list[Position]] = {form_id: [] for form_id in form_ids}
    for form_id, *position in session.execute(_POSITIONS, {"forms": list(found)}):
        found[form_id].append(Position(*position))
    return found


def seen_items(session: Session, form_ids: Iterable[str]) -> frozenset[str]:
    return frozenset(session.exec(select(FormItem.item_id).where(col(FormItem.form_id).in_(list(form_ids)))))


def blueprint_of(session: Session, form_id: str) -> Blueprint:
    """The blueprint as it was when the form was put together."""
    form = session.exec(select(Form).where(Form.id == form_id)).one()
    return entry(session, Blueprint, form.blueprint_id, form.blueprint_version)
