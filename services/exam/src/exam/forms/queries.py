from collections.abc import Iterable
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlmodel import Session, col, select
from sqlmodel.sql.expression import Select

from exam.forms.tables import Form, FormItem
from exam.forms.views import AskedAt, Position, Question
from exam.items.content import Blueprint
from exam.items.queries import entry, item, item_as_mended, revisions
from exam.items.rules import Accepts, accepts_of_before
from shared.refusals import NotFound


def frozen_rules() -> Select[str, str, Any]:
    """What is frozen of each item of a form, to be joined: (form_id, item_id, frozen). `rules_of` reads it."""
    frozen = sa.func.coalesce(FormItem.accepts, FormItem.offered, type_=sa.JSON).label("frozen")
    return select(FormItem.form_id, FormItem.item_id, frozen)


_MENDED = revisions().subquery()
_SAME_ITEM = (col(FormItem.item_id) == _MENDED.c.item_id) & (col(FormItem.item_version) == _MENDED.c.item_version)
_OF_FORM = sa.select(_MENDED).join(FormItem, _SAME_ITEM).where(col(FormItem.form_id) == sa.bindparam("form"))
_FROZEN = frozen_rules().add_columns(col(FormItem.position)).subquery()
_ASKED = sa.select(
    _FROZEN.c.item_id,
    _FROZEN.c.frozen,
    sa.select(sa.func.count()).where(col(FormItem.form_id) == sa.bindparam("form")).scalar_subquery().label("last"),
).where(_FROZEN.c.form_id == sa.bindparam("form"), _FROZEN.c.position == sa.bindparam("number"))
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


def places() -> Select[str, int, str, int]:
    """Which item stands where, to be joined: (form_id, position, item_id, item_version)."""
    return select(FormItem.form_id, FormItem.position, FormItem.item_id, FormItem.item_version)


def places_of(kind: str) -> Select[str, int, str, int]:
    """As `places`, of items of one kind."""
    return places().where(FormItem.kind == kind)


def rules_of(frozen: Any) -> Accepts:
    """Which responses an item takes; in a form that is not carried over yet, by what it offers."""
    return frozen if isinstance(frozen, dict) else accepts_of_before(frozen)


def asked_at(session: Session, form_id: str, number: int) -> AskedAt:
    """What is asked at this position, and which responses it takes."""
    found = session.execute(_ASKED, {"form": form_id, "number": number}).first()
    if found is None:
        raise NotFound
    return AskedAt(found.item_id, rules_of(found.frozen), found.last)


def forms_to_carry_over(session: Session, *, now: datetime) -> list[str]:
    """Put together by the code of before: what their items take is not frozen."""
    waiting = select(FormItem.form_id).where(col(FormItem.accepts).is_(None)).group_by(FormItem.form_id)
    return list(session.exec(waiting.limit(50)))  # the duty comes again


def positions(session: Session, form_id: str) -> tuple[Position, ...]:
    """All of a form, in order."""
    return tuple(positions_of(session, [form_id])[form_id])


def question_at(session: Session, form_id: str, number: int, language: str = "en") -> Question:
    """The one at this position, in this language if it is told in it."""
    found = next((one for one in positions(session, form_id) if one.number == number), None)
    if found is None:
        raise NotFound
    return Question(number, item(session, found.item_id, found.item_version, language))


def questions(session: Session, form_id: str, language: str = "en") -> tuple[Question, ...]:
    """All of a form, in order, each with its item, in this language if it is told in it."""
    mended: dict[tuple[str, int], dict[str, int | None]] = {}
    for row in session.execute(_OF_FORM, {"form": form_id}):
        mended.setdefault((row.item_id, row.item_version), {})[row.language] = row.revision
    return tuple(
        Question(one.number, item_as_mended(session, *of, language, mended.get(of, {})))
        for one in positions(session, form_id)
        for of in [(one.item_id, one.item_version)]
    )


def refuse_unless_asked(session: Session, form_id: str, item_id: str) -> None:
    if session.get(FormItem, (form_id, item_id)) is None:
        raise NotFound


def positions_of(session: Session, form_ids: Iterable[str]) -> dict[str, list[Position]]:
    """Of each form all positions, in order."""
    found: dict[str, list[Position]] = {form_id: [] for form_id in form_ids}
    for form_id, *position in session.execute(_POSITIONS, {"forms": list(found)}):
        found[form_id].append(Position(*position))
    return found


def published_ids(session: Session, form_ids: Iterable[str]) -> list[str]:
    """Of the forms of somebody's sittings the published ones, the oldest first."""
    if not (of := list(form_ids)):
        return []
    had = select(Form.published_id).where(col(Form.id).in_(of), col(Form.published_id).is_not(None))
    return [id for id in session.exec(had.order_by(col(Form.assembled_at))) if id]


def published_as(session: Session, form_ids: Any) -> dict[str, str]:
    """Of these forms, which published one each is. `form_ids`: a statement."""
    known = select(Form.id, Form.published_id).where(col(Form.id).in_(form_ids))
    return {id: published for id, published in session.exec(known) if published}


def forms_again(session: Session, form_ids: Iterable[str]) -> frozenset[str]:
    """Those of these forms that the person has had before, since there was no other."""
    return frozenset(session.exec(select(Form.id).where(col(Form.id).in_(list(form_ids)), col(Form.again))))


def blueprint_of(session: Session, form_id: str) -> Blueprint:
    """The blueprint as it was when the form was put together."""
    form = session.exec(select(Form).where(Form.id == form_id)).one()
    return entry(session, Blueprint, form.blueprint_id, form.blueprint_version)
