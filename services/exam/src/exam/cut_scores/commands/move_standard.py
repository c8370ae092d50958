from datetime import datetime

from sqlmodel import Session

from exam.cut_scores.inputs import MoveStandard
from exam.cut_scores.rules import refuse_unless_enough_judges
from exam.judges.queries import who_finished
from exam.standards.commands import take_step
from exam.standards.queries import standard
from exam.standards.rules import MOVES, ROUNDS, Round
from shared.actor import Actor


def move_standard(session: Session, actor: Actor, standard_id: str, what: MoveStandard, *, now: datetime) -> None:
    """Take the panel one step on. A round that counts ends only when enough judges have handed it in."""
    state = standard(session, standard_id).state
    MOVES.after(state, what.step)
    ended = ROUNDS.get(state)
    if ended in (Round.ONE, Round.TWO):
        refuse_unless_enough_judges(who_finished(session, standard_id, ended))
    take_step(session, actor, standard_id, what.step, now=now)
