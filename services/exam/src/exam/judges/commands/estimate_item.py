from datetime import datetime

from sqlmodel import Session

from exam.items.queries import item
from exam.judges.inputs import EstimateItem
from exam.judges.rows import own_rows, own_seat, rounds_of, units_of_item
from exam.judges.rules import refuse_unless_estimated, refuse_unless_may_estimate, refuse_unless_of_round
from exam.judges.tables import Estimate
from exam.standards.queries import item_at, standard
from shared.actor import Actor


def estimate_item(
    session: Session, actor: Actor, standard_id: str, position: int, what: EstimateItem, *, now: datetime
) -> None:
    """Say what somebody who is just ready would reach in this item. It can be changed until the round is handed in."""
    own_seat(session, actor, standard_id)
    found = item_at(session, standard_id, position)
    current = refuse_unless_may_estimate(
        standard(session, standard_id).state, rounds_of(session, standard_id, actor.id)
    )
    refuse_unless_of_round(current, training=found.training)
    refuse_unless_estimated(units_of_item(item(session, found.item_id, found.item_version)), what.estimates)
    known = {row.unit: row for row in own_rows(session, standard_id, actor.id, current, found.item_id)}
    for unit, value in what.estimates.items():
        if unit in known:
            known[unit].value, known[unit].at = value, now
            continue
        session.add(
            Estimate(
                standard_id=standard_id,
                person_id=actor.id,
                round=current,
                item_id=found.item_id,
                unit=unit,
                value=value,
                at=now,
            )
        )
