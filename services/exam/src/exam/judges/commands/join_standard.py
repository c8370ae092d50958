from datetime import datetime

from sqlmodel import Session

from exam.attempts.queries import newest_attempts
from exam.eligibility.queries import candidacy_of
from exam.judges.inputs import JoinStandard
from exam.judges.rules import NoSuchCode, refuse_if_still_candidate, refuse_unless_joinable
from exam.judges.tables import Judge
from exam.standards.queries import standard_by_code
from shared.actor import Actor

TRAINEE = "trainee"


def join_standard(session: Session, actor: Actor, what: JoinStandard, *, now: datetime) -> str:
    """Take a seat on the panel whose code one was given. Twice changes the name only. Gives back the panel's id."""
    standard = standard_by_code(session, what.code.upper().replace("-", ""))
    if standard is None:
        raise NoSuchCode("code")
    newest = newest_attempts(session, [actor.id]).get(actor.id)
    refuse_if_still_candidate(
        in_training=TRAINEE in actor.roles or candidacy_of(session, actor.id) is not None,
        passed=newest is not None and newest.passed,
    )
    seat = session.get(Judge, (standard.id, actor.id))
    if seat is None:
        refuse_unless_joinable(standard.state)
        seat = Judge(standard_id=standard.id, person_id=actor.id, joined_at=now, name="", is_cps=False)
        session.add(seat)
    seat.name, seat.is_cps = what.name, what.certified_peer_specialist
    return standard.id
