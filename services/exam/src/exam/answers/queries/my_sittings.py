from collections.abc import Sequence
from datetime import datetime

from sqlmodel import Session

from exam.accommodations.rules import Kind
from exam.answers.queries.saved_answers import answered_items, flagged_items
from exam.answers.views import Mark, SittingView
from exam.clocks.rules import break_left_minutes
from exam.clocks.views import Time
from exam.forms.queries import positions_of
from exam.forms.views import Position
from exam.sheets.queries import sittings_on_paper
from exam.sittings.queries import my_sat, my_sittings_by_page, sat_by
from exam.sittings.rules import State
from exam.sittings.views import Sat
from shared.actor import Actor
from shared.paging import Page


def my_sittings(session: Session, actor: Actor, *, after: str = "", now: datetime) -> Page[SittingView]:
    """Newest first."""
    found = my_sittings_by_page(session, actor, after=after)
    return found.of(views_of(session, found.items, now=now))


def my_sitting(session: Session, actor: Actor, sitting_id: str, *, now: datetime) -> SittingView:
    return views_of(session, [my_sat(session, actor, sitting_id)], now=now)[0]


def my_open_sitting(session: Session, actor: Actor, *, now: datetime) -> SittingView | None:
    """The one that runs, if one does."""
    running = [one for one in sat_by(session, actor.id) if one.state == State.OPEN]
    return next(iter(views_of(session, running, now=now)), None)


def views_of(session: Session, sittings: Sequence[Sat], *, now: datetime) -> list[SittingView]:
    """In a fixed number of statements, however many there are."""
    if not sittings:
        return []
    ids = [one.id for one in sittings]
    positions = positions_of(session, {one.form_id for one in sittings})
    answered, flagged = answered_items(session, ids), flagged_items(session, ids)
    on_paper = sittings_on_paper(session, ids)
    return [
        SittingView(
            id=one.id,
            state=one.state,
            started_at=one.started_at,
            submitted_at=one.submitted_at,
            submitted_by=one.submitted_by,
            on_break=one.on_break,
            paused=one.paused,
            breaks_stop_clock=one.clock.breaks_stop,
            break_left_minutes=break_left_minutes(one.clock, now=now),
            read_aloud=Kind.READ_ALOUD in one.arrangement.kinds,
            time=Time.of(one.clock, now=now),
            on_paper=one.id in on_paper,
            questions=tuple(_mark(at, answered[one.id], flagged[one.id]) for at in positions[one.form_id]),
        )
        for one in sittings
    ]


def _mark(position: Position, answered: set[str], flagged: set[str]) -> Mark:
    return Mark(
        item_id=position.item_id,
        position=position.number,
        kind=position.kind,
        answered=position.item_id in answered,
        flagged=position.item_id in flagged,
    )
