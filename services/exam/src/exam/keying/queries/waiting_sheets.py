from typing import Any

import sqlalchemy as sa
from sqlmodel import Session, col

from exam.bookings.rules import code_of
from exam.conflicts.queries import people_known_to
from exam.keying.rules import Step
from exam.keying.tables import Keying
from exam.keying.views import SheetLine
from exam.sheets.queries import sheets_taken_in
from exam.sittings.queries import clocks
from exam.sittings.rules import State
from shared.actor import Actor
from shared.paging import Page, page
from shared.refusals import N_
from shared.web import Queue

_STEPS = (Step.FIRST, Step.SECOND, Step.LOOK)


def waiting_sheets(session: Session, actor: Actor, *, after: str = "") -> Page[SheetLine]:
    """Sheets that this person may key or decide, longest waiting first; never their own, nor of whom they know."""
    waiting = _waiting().subquery()
    mine = sa.exists().where(col(Keying.sheet_id) == waiting.c.id, col(Keying.by) == actor.id)
    known = people_known_to(actor.id)
    statement: Any = sa.select(*waiting.c).where(
        ~mine, waiting.c.person_id != actor.id, waiting.c.person_id.not_in(known)
    )
    found: Page[Any] = page(session, statement, by=(waiting.c.taken_in_at, waiting.c.id), after=after)
    return found.of(
        [
            SheetLine(id=id, code=code_of(sitting_id), taken_in_at=taken_in_at, step=_STEPS[keyings])
            for id, sitting_id, taken_in_at, _, keyings in found.items
        ]
    )


def sheets_queue(session: Session) -> Queue:
    waiting = _waiting().subquery()
    counted = sa.select(sa.func.count(), sa.func.min(waiting.c.taken_in_at)).select_from(waiting)
    count, oldest = session.execute(counted).one()
    title = N_("Sheets of answers to key")
    return Queue(slug="sheets", title=title, count=count, oldest=oldest, url="/exam/desk/sheets")


def _waiting() -> sa.Select[*tuple[Any, ...]]:
    """Taken in and not sent in: (id, sitting_id, taken_in_at, person_id, keyings)."""
    sheets, sat = sheets_taken_in().subquery(), clocks().subquery()
    counted = sa.select(sa.func.count()).where(col(Keying.sheet_id) == sheets.c.id)
    keyings = counted.correlate(sheets).scalar_subquery().label("keyings")
    open_one = (sat.c.id == sheets.c.sitting_id) & (sat.c.state == State.OPEN)
    return sa.select(*sheets.c, sat.c.person_id, keyings).join_from(sheets, sat, open_one)
