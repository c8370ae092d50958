from collections.abc import Iterable
from typing import Any

from sqlmodel import Session, col, select
from sqlmodel.sql.expression import Select

from exam.forms.tables import Form, FormItem
from exam.forms.views import Position, Question
from exam.items.content import Blueprint
from exam.items.queries import bodies, entry, read_item
from shared.refusals import NotFound


def offers() -> Select[str, str, str, Any]:
    """What is frozen of each item of a form, to be joined: (form_id, item_id, kind, offered)."""
    return select(FormItem.form_id, FormItem.item_id, FormItem.kind, FormItem.offered)


def positions(session: Session, form_id: str) -> tuple[Position, ...]:
    """All of a form, in order."""
    in_order = select(FormItem).where(FormItem.form_id == form_id).order_by(col(FormItem.position))
    return tuple(map(_position, session.exec(in_order)))


def question_at(session: Session, form_id: str, number: int) -> Question:
    """The one at this position."""
    found = session.exec(_questions(form_id).where(FormItem.position == number)).first()
    if found is None:
        raise NotFound
    return Question(number, read_item(found[1]))


def questions(session: Session, form_id: str) -> tuple[Question, ...]:
    """All of a form, in order, each with its item."""
    in_order = _questions(form_id).order_by(col(FormItem.position))
    return tuple(Question(number, read_item(body)) for number, body in session.exec(in_order))


def refuse_unless_asked(session: Session, form_id: str, item_id: str) -> None:
    if session.get(FormItem, (form_id, item_id)) is None:
        raise NotFound


def positions_of(session: Session, form_ids: Iterable[str]) -> dict[str, list[Position]]:
    """Of each form all positions, in order."""
    found: dict[str, list[Position]] = {form_id: [] for form_id in form_ids}
    in_order = select(FormItem).where(col(FormItem.form_id).in_(found)).order_by(col(FormItem.position))
    for row in session.exec(in_order):
        found[row.form_id].append(_position(row))
    return found


def seen_items(session: Session, form_ids: Iterable[str]) -> frozenset[str]:
    return frozenset(session.exec(select(FormItem.item_id).where(col(FormItem.form_id).in_(list(form_ids)))))


def blueprint_of(session: Session, form_id: str) -> Blueprint:
    """The blueprint as it was when the form was put together."""
    form = session.exec(select(Form).where(Form.id == form_id)).one()
    return entry(session, Blueprint, form.blueprint_id, form.blueprint_version)


def _position(row: FormItem) -> Position:
    return Position(number=row.position, item_id=row.item_id, item_version=row.item_version, kind=row.kind)


def _questions(form_id: str) -> Select[int, Any]:
    published = bodies().subquery()
    return (
        select(FormItem.position, published.c.body)
        .join(published, (published.c.id == FormItem.item_id) & (published.c.version == FormItem.item_version))
        .where(FormItem.form_id == form_id)
    )
