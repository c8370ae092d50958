from datetime import datetime

from sqlmodel import Session

from exam.judges.rows import own_estimates, own_seat, rounds_of
from exam.judges.rules import refuse_unless_may_estimate, refuse_unless_whole
from exam.judges.tables import RoundFinished
from exam.standards.queries import items_asked, standard
from exam.standards.rules import Round
from shared.actor import Actor


def hand_in_round(session: Session, actor: Actor, standard_id: str, *, now: datetime) -> None:
    """Finish the round that is on: from now on its estimates stand."""
    own_seat(session, actor, standard_id)
    state = standard(session, standard_id).state
    current = refuse_unless_may_estimate(state, rounds_of(session, standard_id, actor.id))
    asked = [one.item_id for one in items_asked(session, standard_id, training=current == Round.TRAINING)]
    refuse_unless_whole(asked, list(own_estimates(session, standard_id, actor.id, current)))
    session.add(RoundFinished(standard_id=standard_id, person_id=actor.id, round=current, at=now))
