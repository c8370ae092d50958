from collections.abc import Collection, Mapping, Sequence

from sqlmodel import Session

from exam.items.kinds.kind import Item
from exam.items.kinds.view import Asked
from exam.items.queries import item
from exam.judges.queries.find_estimates import spread_over
from exam.judges.rows import own_estimates, own_seat, rounds_of, units_of_item
from exam.judges.rules import Unit, missed
from exam.judges.views import Estimated, ItemSpread, Seat, SeatItem, UnitView
from exam.standards.queries import item_at, items_asked, standard
from exam.standards.rules import ROUNDS, Round, State
from exam.standards.views import StandardView, ToEstimate
from shared.actor import Actor

LOOK = 90
"""Characters of a question that a list of many shows."""


def my_seat(session: Session, actor: Actor, standard_id: str, *, language: str = "en") -> Seat:
    """A panel as one of its judges sees it."""
    own_seat(session, actor, standard_id)
    panel = standard(session, standard_id)
    done, current = rounds_of(session, standard_id, actor.id), ROUNDS.get(panel.state)
    own = own_estimates(session, standard_id, actor.id, current or Round.TWO)
    spread = _shown(session, panel, done)
    asked = items_asked(session, standard_id, training=in_training(panel))
    return Seat(
        id=panel.id,
        state=panel.state,
        just_ready=panel.just_ready,
        round=current,
        missed=current is not None and missed(current, done),
        handed_in=current in done,
        items=tuple(_line(session, one, language, own, spread.get(one.position)) for one in asked),
    )


def item_to_estimate(session: Session, actor: Actor, standard_id: str, position: int, *, language: str) -> Estimated:
    """An item with its key, what one has estimated of it, and how far apart all were once that is shown."""
    own_seat(session, actor, standard_id)
    panel = standard(session, standard_id)
    found = item_at(session, standard_id, position)
    done, current = rounds_of(session, standard_id, actor.id), ROUNDS.get(panel.state)
    may = (
        current is not None
        and current not in done
        and not missed(current, done)
        and found.training == in_training(panel)
    )
    own = own_estimates(session, standard_id, actor.id, current or Round.TWO)
    first = {} if found.training else own_estimates(session, standard_id, actor.id, Round.ONE)
    shown = item(session, found.item_id, found.item_version, language)
    asked = items_asked(session, standard_id, training=found.training)
    return Estimated(
        standard_id=standard_id,
        training=found.training,
        place=[one.position for one in asked].index(position) + 1,
        last=len(asked),
        round=current if may else None,
        question=shown.view(_asked(shown, position)),
        key=shown.example(right=True),
        template=shown.template(),
        reason=_why(shown),
        units=tuple(_unit(shown, one, own.get(shown.id, {}), first.get(shown.id, {})) for one in units_of_item(shown)),
        spread=_shown(session, panel, done).get(position),
        next_position=_next(asked, position, own),
    )


def in_training(panel: StandardView) -> bool:
    return panel.state in (State.GATHERING, State.TRAINING)


def _shown(session: Session, panel: StandardView, done: Collection[Round]) -> dict[int, ItemSpread]:
    """By position; of the training only to whoever has finished it."""
    if panel.state == State.TRAINING and Round.TRAINING not in done:
        return {}
    return {one.position: one for one in spread_over(session, panel)}


def _asked(shown: Item, position: int) -> Asked:
    return Asked(item_id=shown.id, position=position, kind=shown.kind, stem=shown.stem, language=shown.language)


def _line(
    session: Session, one: ToEstimate, language: str, own: Mapping[str, object], spread: ItemSpread | None
) -> SeatItem:
    shown = item(session, one.item_id, one.item_version, language)
    ask = _asked(shown, one.position).paragraphs[-1]
    look = ask if len(ask) <= LOOK else ask[:LOOK].rsplit(" ", 1)[0] + " …"
    return SeatItem(
        position=one.position, ask=look, language=shown.language, estimated=one.item_id in own, spread=spread
    )


def _unit(shown: Item, unit: Unit, own: Mapping[str, int], first: Mapping[str, int]) -> UnitView:
    row = next((row for row in shown.rows if row.id == unit.id), None)
    return UnitView(
        id=unit.id,
        title=row.title if row else "",
        levels=tuple(f"{level.score}: {level.descriptor}" for level in row.levels) if row else (),
        least=unit.least,
        most=unit.most,
        of=unit.of,
        value=own.get(unit.id),
        before=first.get(unit.id),
    )


def _why(shown: Item) -> str:
    """Why the key is right, where the bank says so in one piece or for the key alone."""
    if isinstance(shown.rationale, str):
        return shown.rationale
    key = next(iter((shown.example(right=True) or {}).values()), None)
    return shown.rationale.get(key, "") if isinstance(key, str) else ""


def _next(asked: Sequence[ToEstimate], position: int, own: Mapping[str, object]) -> int | None:
    """The next one without an estimate, from here on and then from the beginning."""
    later = [one for one in asked if one.position > position]
    return next((one.position for one in [*later, *asked] if one.item_id not in own and one.position != position), None)
