from datetime import datetime

from sqlmodel import Session

from exam.appeals.inputs import AnswerAppeal
from exam.appeals.rows import act_on, appeal_to_answer, sealed
from exam.appeals.rules import MOVES, refuse_if_proposed, refuse_unless_judged, refuse_unless_upheld
from exam.scoring.queries import cannot_be_judged, is_scored_anew
from shared.actor import Actor
from shared.approvals import approve


def answer_appeal(session: Session, actor: Actor, appeal_id: str, what: AnswerAppeal, *, now: datetime) -> None:
    """Propose an answer, as the first of two. The person reads it once a second one agrees."""
    appeal = appeal_to_answer(session, actor, appeal_id)
    MOVES.after(appeal.state, "answer")
    refuse_unless_judged(is_scored_anew(session, appeal.id))
    refuse_unless_upheld(what.upheld, cannot_be_judged(session, appeal.id))
    refuse_if_proposed(appeal.answer is not None)
    appeal.upheld, appeal.answer = what.upheld, sealed(appeal.person_id, what.words, now=now)
    approve(session, actor, act_on(appeal), now=now)
