from collections.abc import Iterable
from datetime import datetime

from pydantic import BaseModel
from sqlmodel import Session, col, select

from exam.panel.rules import refuse_unless_confirmed
from exam.panel.tables import PanelMember


class Member(BaseModel, frozen=True):
    person_id: str
    name: str
    says_cps: bool
    is_cps: bool
    joined_at: datetime
    confirmed_at: datetime | None


def member(session: Session, person_id: str) -> Member | None:
    row = session.get(PanelMember, person_id)
    return None if row is None else Member.model_validate(row, from_attributes=True)


def members(session: Session) -> list[Member]:
    by_name = select(PanelMember).order_by(col(PanelMember.name))
    return [Member.model_validate(row, from_attributes=True) for row in session.exec(by_name)]


def members_by_id(session: Session, person_ids: Iterable[str]) -> dict[str, Member]:
    rows = session.exec(select(PanelMember).where(col(PanelMember.person_id).in_(set(person_ids))))
    return {row.person_id: Member.model_validate(row, from_attributes=True) for row in rows}


def confirmed_members(session: Session) -> dict[str, Member]:
    return {one.person_id: one for one in members(session) if one.confirmed_at is not None}


def require_confirmed(session: Session, examiner_id: str) -> None:
    row = session.get(PanelMember, examiner_id)
    refuse_unless_confirmed(row is not None and row.confirmed_at is not None)
