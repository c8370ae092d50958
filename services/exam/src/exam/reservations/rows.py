from datetime import datetime

from sqlmodel import Session

from exam.appointments.queries import ahead_of, planned_time
from exam.appointments.rules import Mode
from exam.appointments.views import Planned
from exam.attempts.rules import Part
from exam.bookings.rules import AlreadyBooked
from exam.eligibility.commands import keep_name
from exam.openings.rules import refuse_unless_ahead
from exam.rule_sets.queries import rule_set_on
from exam.sittings.queries import refuse_unless_next
from shared.actor import Actor
from shared.days import day_of
from shared.ids import new_id


def written_to_book(
    session: Session, actor: Actor, name: str | None, mode: Mode, starts_at: datetime, *, now: datetime
) -> Planned:
    """The written part from then on, as long as is planned for oneself; unless one may not take it, or has a time."""
    keep_name(session, actor.id, name)
    refuse_unless_next(session, actor.id, now=now)
    if ahead_of(session, actor.id, Part.WRITTEN) is not None:
        raise AlreadyBooked
    refuse_unless_ahead(starts_at, now=now)
    rule_set = rule_set_on(session, day_of(starts_at))
    return Planned(
        id=new_id(),
        person_id=actor.id,
        part=Part.WRITTEN,
        mode=mode,
        slot_id="",
        place="",
        starts_at=starts_at,
        ends_at=starts_at + planned_time(session, actor.id, rule_set.written_minutes, rule_set),
        rule_set=rule_set.id,
        booked_at=now,
        fitted_at=now,
    )
