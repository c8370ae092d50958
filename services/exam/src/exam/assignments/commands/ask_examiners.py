from datetime import datetime

from sqlmodel import Session

from exam.assignments.queries import asked_before, is_asked, shares, waiting
from exam.assignments.rules import next_to_ask
from exam.assignments.tables import Asked
from shared.actor import Actor
from shared.ids import new_id
from shared.notices import tell


def ask_examiners(session: Session, task_id: str, *, now: datetime) -> None:
    """Ask new examiners by name to score something anew, those who have least to do; they are told that it waits.

    The mail says neither whose it is nor why. Where fewer are found than it needs, that is kept, and we look again.
    """
    [one] = waiting(session, [task_id], now=now)
    found = next_to_ask(one, shares(session, now=now), asked_before(session, task_id))
    for who in found:
        if not is_asked(session, Actor(who), now=now):
            tell(session, who, "answer-needed", "/exam/examiner", now=now)
        session.add(Asked(id=new_id(), task_id=task_id, examiner_id=who, asked_at=now))
    for _missing in range(one.places - len(one.asked) - len(found)):
        session.add(Asked(id=new_id(), task_id=task_id, asked_at=now))
    session.flush()
