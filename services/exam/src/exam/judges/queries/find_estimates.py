from collections import defaultdict
from dataclasses import asdict

from sqlmodel import Session, col, select

from exam.items.queries import item
from exam.judges.rows import rounds_of, units_of_item
from exam.judges.rules import spread_of
from exam.judges.tables import Estimate, Judge, RoundFinished
from exam.judges.views import ItemSpread, JudgeView
from exam.standards.queries import items_asked
from exam.standards.rules import Round, State
from exam.standards.views import StandardView

SHOWN = {
    State.TRAINING: Round.TRAINING,
    State.TALKING: Round.ONE,
    State.ROUND_TWO: Round.ONE,
    State.PROPOSED: Round.TWO,
    State.IN_FORCE: Round.TWO,
}
"""What the panel is shown of its estimates at each step, without names: of the training whoever has finished it."""


def judges_of(session: Session, standard_id: str) -> tuple[JudgeView, ...]:
    """In the order in which they joined."""
    seats = select(Judge).where(Judge.standard_id == standard_id)
    ordered = session.exec(seats.order_by(col(Judge.joined_at), col(Judge.person_id)))
    return tuple(_judge(one, rounds_of(session, standard_id, one.person_id)) for one in ordered)


def who_finished(session: Session, standard_id: str, round: Round) -> list[bool]:
    """Of each judge who handed in this round, whether they are a CPS."""
    of = (RoundFinished.standard_id == standard_id, RoundFinished.round == round)
    same = (col(Judge.standard_id) == RoundFinished.standard_id) & (col(Judge.person_id) == RoundFinished.person_id)
    return list(session.exec(select(Judge.is_cps).join(RoundFinished, same).where(*of)))


def estimates_of(session: Session, standard_id: str, round: Round) -> dict[str, dict[str, dict[str, int]]]:
    """Of all judges who handed in this round: by judge, by item, by unit."""
    finished = select(RoundFinished.person_id).where(
        RoundFinished.standard_id == standard_id, RoundFinished.round == round
    )
    of = (Estimate.standard_id == standard_id, Estimate.round == round, col(Estimate.person_id).in_(finished))
    found: dict[str, dict[str, dict[str, int]]] = defaultdict(lambda: defaultdict(dict))
    for row in session.exec(select(Estimate).where(*of)):
        found[row.person_id][row.item_id][row.unit] = row.value
    return found


def spread_over(session: Session, panel: StandardView) -> tuple[ItemSpread, ...]:
    """How far apart the judges were over each item, where that is shown by now."""
    shown = SHOWN.get(panel.state)
    if shown is None:
        return ()
    judges = estimates_of(session, panel.id, shown).values()
    found = []
    for one in items_asked(session, panel.id, training=shown == Round.TRAINING):
        units = units_of_item(item(session, one.item_id, one.item_version))
        spread = spread_of(units, [judge[one.item_id] for judge in judges if one.item_id in judge])
        if spread is not None:
            found.append(ItemSpread(position=one.position, item_id=one.item_id, **asdict(spread)))
    return tuple(found)


def _judge(one: Judge, done: set[Round]) -> JudgeView:
    return JudgeView(name=one.name, is_cps=one.is_cps, done=tuple(each for each in Round if each in done))
