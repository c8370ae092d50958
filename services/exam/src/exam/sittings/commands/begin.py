from datetime import datetime, timedelta

from pydantic import BaseModel
from sqlmodel import Session, select

from exam.attempts.queries import refuse_unless_part_takable
from exam.attempts.rules import Part
from exam.eligibility.queries import candidacy_of
from exam.eligibility.rules import refuse_unless_open
from exam.forms.commands import assemble_form
from exam.forms.queries import seen_items
from exam.rule_sets.queries import rule_set_on
from exam.sittings.clocks import clock_of
from exam.sittings.rules import AlreadySitting, State, look_again_at
from exam.sittings.tables import Sitting
from shared.days import day_of
from shared.ids import new_id


class Begun(BaseModel, frozen=True):
    """`window` marks the window in which the person writes; another one reads until it continues there."""

    id: str
    window: str


def begin_sitting(session: Session, person_id: str, *, now: datetime) -> Begun:
    """The clock starts here and nowhere earlier."""
    refuse_unless_open(candidacy_of(session, person_id))
    earlier = session.exec(select(Sitting).where(Sitting.person_id == person_id)).all()
    if any(sitting.state == State.OPEN for sitting in earlier):
        raise AlreadySitting
    taken = [sitting.id for sitting in earlier if sitting.state == State.SUBMITTED]
    refuse_unless_part_takable(session, person_id, Part.WRITTEN, taken, now=now)
    rule_set = rule_set_on(session, day_of(now))
    seen = seen_items(session, [sitting.form_id for sitting in earlier])
    sitting = Sitting(
        id=new_id(),
        person_id=person_id,
        form_id=assemble_form(session, new_id(), rule_set, seen, now=now),
        rule_set=rule_set.id,
        state=State.OPEN,
        started_at=now,
        allowance_seconds=int(timedelta(minutes=rule_set.written_minutes).total_seconds()),
        breaks_stop_clock=rule_set.approved_breaks_stop_clock,
        window=new_window(),
    )
    sitting.due_at = look_again_at(clock_of(session, sitting), now)
    session.add(sitting)
    return Begun(id=sitting.id, window=sitting.window)


def new_window() -> str:
    return new_id()[-12:]
