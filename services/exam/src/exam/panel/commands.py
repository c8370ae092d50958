from datetime import datetime

from sqlmodel import Session

from exam.panel.tables import PanelMember
from shared.refusals import NotFound


def join_panel(session: Session, person_id: str, name: str, says_cps: bool, *, now: datetime) -> None:
    """An examiner offers to score. Joining again changes the name only; what was confirmed stands."""
    known = session.get(PanelMember, person_id)
    if known is not None:
        known.name = name
        return
    session.add(PanelMember(person_id=person_id, name=name, says_cps=says_cps, joined_at=now))


def confirm_member(session: Session, examiner_id: str, administrator_id: str, is_cps: bool, *, now: datetime) -> None:
    """An administrator knows this examiner, and has looked whether they are a CPS."""
    member = session.get(PanelMember, examiner_id)
    if member is None:
        raise NotFound
    member.is_cps, member.confirmed_by, member.confirmed_at = is_cps, administrator_id, now
