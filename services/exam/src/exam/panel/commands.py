from datetime import datetime

from sqlmodel import Session

from exam.panel.inputs import ConfirmMember, JoinPanel
from exam.panel.tables import PanelMember
from shared.actor import Actor
from shared.approvals import refuse_if_own_affairs
from shared.notices import tell
from shared.refusals import NotFound


def join_panel(session: Session, actor: Actor, what: JoinPanel, *, now: datetime) -> None:
    """Offer to score. Joining again changes the name only; what was confirmed stands."""
    known = session.get(PanelMember, actor.id)
    if known is not None:
        known.name, known.left_at = what.name, None
        return
    says_cps = what.certified_peer_specialist
    session.add(PanelMember(person_id=actor.id, name=what.name, says_cps=says_cps, joined_at=now))


def confirm_member(session: Session, actor: Actor, examiner_id: str, what: ConfirmMember, *, now: datetime) -> None:
    """Confirm that one knows this examiner, and has looked whether they are a Certified Peer Specialist."""
    member = session.get(PanelMember, examiner_id)
    if member is None:
        raise NotFound
    refuse_if_own_affairs(actor, examiner_id)
    member.is_cps, member.confirmed_by, member.confirmed_at = what.certified_peer_specialist, actor.id, now
    tell(session, examiner_id, "right-given", "/exam/examiner", now=now)


def leave_panel(session: Session, person_id: str, *, now: datetime) -> None:
    """Let somebody be on the panel no longer, since their role has ended. Twice is harmless."""
    member = session.get(PanelMember, person_id)
    if member is not None:
        member.confirmed_by = member.confirmed_at = None
        member.left_at = now
