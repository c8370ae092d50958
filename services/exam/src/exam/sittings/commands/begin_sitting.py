from datetime import datetime, timedelta

from sqlmodel import Session, select

from exam.arrangements.queries import refuse_unless_help_settled
from exam.attempts.queries import refuse_unless_part_takable
from exam.attempts.rules import Part
from exam.clocks.rules import Entry, Happened
from exam.eligibility.queries import candidacy_of
from exam.eligibility.rules import refuse_unless_open
from exam.forms.commands import take_form
from exam.rule_sets.queries import rule_set_on
from exam.sittings.rows import keep_time
from exam.sittings.rules import AlreadySitting, State, writer_token_of
from exam.sittings.tables import Sitting
from shared.actor import Actor
from shared.days import day_of
from shared.ids import new_id


def begin_sitting(session: Session, actor: Actor, *, now: datetime) -> str:
    """Begin the written part. The clock starts here and nowhere earlier."""
    refuse_unless_open(candidacy_of(session, actor.id))
    earlier = session.exec(select(Sitting).where(Sitting.person_id == actor.id)).all()
    if any(sitting.state == State.OPEN for sitting in earlier):
        raise AlreadySitting
    taken = [sitting.id for sitting in earlier if sitting.state == State.SUBMITTED]
    refuse_unless_part_takable(session, actor.id, Part.WRITTEN, taken, now=now)
    refuse_unless_help_settled(session, actor.id, Part.WRITTEN, now=now)
    rule_set = rule_set_on(session, day_of(now))
    had = [sitting.form_id for sitting in earlier]
    sitting = Sitting(
        id=new_id(),
        person_id=actor.id,
        form_id=take_form(session, new_id(), rule_set, had, now=now),
        rule_set=rule_set.id,
        state=State.OPEN,
        started_at=now,
        allowance_seconds=int(timedelta(minutes=rule_set.written_minutes).total_seconds()),
        breaks_stop_clock=rule_set.approved_breaks_stop_clock,
        break_budget_seconds=None if rule_set.break_minutes is None else rule_set.break_minutes * 60,
        writer_token=writer_token_of(new_id()),
    )
    session.add(sitting)
    session.flush()
    keep_time(session, sitting, [Entry(Happened.STARTED, now, by=actor.id)], now=now)
    return sitting.id
