from collections.abc import Collection
from datetime import date

from sqlmodel import Session, col, select

from exam.standards.rows import items_in_order, standard_row
from exam.standards.rules import State
from exam.standards.tables import Standard, StandardItem
from exam.standards.views import StandardLine, StandardView, ToEstimate
from shared.paging import Page, page
from shared.refusals import NotFound


def standards(session: Session, *, after: str = "") -> Page[StandardLine]:
    """Every panel, the newest first."""
    return page(session, select(Standard), by=_BY, after=after, newest_first=True).map(_line)


def standards_among(session: Session, standard_ids: Collection[str], *, after: str = "") -> Page[StandardLine]:
    """Of these panels, the newest first."""
    among = select(Standard).where(col(Standard.id).in_(standard_ids))
    return page(session, among, by=_BY, after=after, newest_first=True).map(_line)


def standard(session: Session, standard_id: str) -> StandardView:
    return _view(standard_row(session, standard_id))


def standard_by_code(session: Session, code: str) -> StandardView | None:
    row = session.exec(select(Standard).where(Standard.code == code)).first()
    return None if row is None else _view(row)


def standard_on(session: Session, day: date) -> StandardView | None:
    """The panel whose mark holds for whoever begins on this day."""
    in_force = (Standard.state == State.IN_FORCE, col(Standard.effective_from) <= day)
    newest_first = (col(Standard.effective_from).desc(), col(Standard.locked_at).desc())
    row = session.exec(select(Standard).where(*in_force).order_by(*newest_first)).first()
    return None if row is None else _view(row)


def items_asked(session: Session, standard_id: str, *, training: bool) -> tuple[ToEstimate, ...]:
    """In their order."""
    return tuple(_asked(row) for row in items_in_order(session, standard_id, training=training))


def item_at(session: Session, standard_id: str, position: int) -> ToEstimate:
    found = session.get(StandardItem, (standard_id, position))
    if found is None:
        raise NotFound
    return _asked(found)


_BY = (Standard.opened_at, Standard.id)


def _line(row: Standard) -> StandardLine:
    return StandardLine(id=row.id, state=row.state, opened_at=row.opened_at, effective_from=row.effective_from)


def _view(row: Standard) -> StandardView:
    named = {"blueprint": row.blueprint, "code": row.code, "just_ready": row.just_ready}
    return StandardView(**dict(_line(row)), **named)


def _asked(row: StandardItem) -> ToEstimate:
    return ToEstimate(row.position, row.item_id, row.item_version, row.training)
