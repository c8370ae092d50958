from sqlmodel import Session, select

from exam.judges.tables import Judge
from exam.standards.queries import standards_among
from exam.standards.views import StandardLine
from shared.actor import Actor
from shared.paging import Page


def my_seats(session: Session, actor: Actor, *, after: str = "") -> Page[StandardLine]:
    """The panels on which one sits, the newest first."""
    mine = session.exec(select(Judge.standard_id).where(Judge.person_id == actor.id)).all()
    return standards_among(session, mine, after=after)
