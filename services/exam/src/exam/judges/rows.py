from collections import defaultdict
from collections.abc import Sequence

from sqlmodel import Session, col, select

from exam.items.kinds.kind import Item
from exam.judges.rules import Unit, units_of
from exam.judges.tables import Estimate, Judge, RoundFinished
from exam.standards.rules import Round
from shared.actor import Actor
from shared.refusals import NotFound


def own_seat(session: Session, actor: Actor, standard_id: str) -> Judge:
    """The judge who asks; for others there is no such panel."""
    seat = session.get(Judge, (standard_id, actor.id))
    if seat is None:
        raise NotFound
    return seat


def rounds_of(session: Session, standard_id: str, person_id: str) -> set[Round]:
    """Those that this judge has handed in."""
    finished = select(col(RoundFinished.round)).where(
        RoundFinished.standard_id == standard_id, RoundFinished.person_id == person_id
    )
    return {Round(one) for one in session.exec(finished)}


def own_estimates(session: Session, standard_id: str, person_id: str, round: Round) -> dict[str, dict[str, int]]:
    """What one judge has estimated so far: by item, by unit."""
    of = (Estimate.standard_id == standard_id, Estimate.person_id == person_id, Estimate.round == round)
    found: dict[str, dict[str, int]] = defaultdict(dict)
    for row in session.exec(select(Estimate).where(*of)):
        found[row.item_id][row.unit] = row.value
    return found


def units_of_item(item: Item) -> tuple[Unit, ...]:
    return units_of({row.id: max(row.scores) for row in item.rows})


def own_rows(session: Session, standard_id: str, person_id: str, round: Round, item_id: str) -> Sequence[Estimate]:
    """What one judge has estimated of an item in this round, for it to be changed."""
    of = (Estimate.standard_id == standard_id, Estimate.person_id == person_id, Estimate.round == round)
    return session.exec(select(Estimate).where(*of, Estimate.item_id == item_id)).all()
