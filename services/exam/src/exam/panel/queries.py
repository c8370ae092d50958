from collections.abc import Iterable

from sqlmodel import Session, col, select

from exam.panel.rules import refuse_unless_confirmed
from exam.panel.tables import PanelMember
from exam.panel.views import Member
from shared.actor import Actor
from shared.paging import Page, page


def my_membership(session: Session, actor: Actor) -> Member | None:
    return member(session, actor.id)


def member(session: Session, person_id: str) -> Member | None:
    row = session.get(PanelMember, person_id)
    return None if row is None else _member(row)


def members(session: Session, *, after: str = "") -> Page[Member]:
    by = (PanelMember.name, PanelMember.person_id)
    return page(session, select(PanelMember), by=by, after=after).map(_member)


def members_by_id(session: Session, person_ids: Iterable[str]) -> dict[str, Member]:
    rows = session.exec(select(PanelMember).where(col(PanelMember.person_id).in_(set(person_ids))))
    return {row.person_id: _member(row) for row in rows}


def confirmed_members(session: Session) -> dict[str, Member]:
    """All who may examine, by their ids, in the order of their names."""
    confirmed = select(PanelMember).where(col(PanelMember.confirmed_at).is_not(None))
    return {row.person_id: _member(row) for row in session.exec(confirmed.order_by(col(PanelMember.name)))}


def refuse_unless_on_panel(session: Session, actor: Actor) -> None:
    row = session.get(PanelMember, actor.id)
    refuse_unless_confirmed(row is not None and row.confirmed_at is not None)


def _member(row: PanelMember) -> Member:
    return Member(
        person_id=row.person_id,
        name=row.name,
        says_cps=row.says_cps,
        is_cps=row.is_cps,
        joined_at=row.joined_at,
        confirmed_at=row.confirmed_at,
        left_at=row.left_at,
    )
