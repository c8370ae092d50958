from collections.abc import Iterable

from pydantic import BaseModel
from sqlmodel import Session, col, select

from exam.forms.tables import Form, FormItem
from exam.items.models import Blueprint
from exam.items.queries import entry


class Place(BaseModel, frozen=True):
    item_id: str
    item_version: int
    position: int
    kind: str


def places(session: Session, form_id: str) -> list[Place]:
    in_order = select(FormItem).where(FormItem.form_id == form_id).order_by(col(FormItem.position))
    return [Place.model_validate(row, from_attributes=True) for row in session.exec(in_order)]


def places_of(session: Session, form_ids: Iterable[str]) -> dict[str, list[Place]]:
    """Of each form, its items in order."""
    found: dict[str, list[Place]] = {form_id: [] for form_id in form_ids}
    in_order = select(FormItem).where(col(FormItem.form_id).in_(found)).order_by(col(FormItem.position))
    for row in session.exec(in_order):
        found[row.form_id].append(Place.model_validate(row, from_attributes=True))
    return found


def seen_items(session: Session, form_ids: Iterable[str]) -> frozenset[str]:
    return frozenset(session.exec(select(FormItem.item_id).where(col(FormItem.form_id).in_(list(form_ids)))))


def blueprint_of(session: Session, form_id: str) -> Blueprint:
    """The blueprint as it was when the form was put together."""
    form = session.exec(select(Form).where(Form.id == form_id)).one()
    return entry(session, Blueprint, form.blueprint_id, form.blueprint_version)
