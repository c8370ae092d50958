"""Whether somebody may begin the written part by themselves."""

from datetime import datetime, timedelta

from exam.appointments.rules.move_appointment import Mode
from shared.refusals import N_, Conflict

ON_TIME = timedelta(minutes=15)
"""How long before its time somebody may begin on their own device."""
LATE = timedelta(minutes=60)
"""How long after it they still may; they have all their time from then on."""


class AppointmentFirst(Conflict):
    slug = "appointment-first"
    sentence = N_("The written part is begun at a time of your choice. Please choose it first.")


class AtThePlace(Conflict):
    slug = "at-the-place"
    sentence = N_("You have a time in one of our rooms. The person there lets you in, and then you begin.")


class NotYourTimeYet(Conflict):
    slug = "not-your-time-yet"
    sentence = N_("Your time is still ahead. You can begin shortly before it, or choose another time.")


class YourTimeIsOver(Conflict):
    slug = "your-time-is-over"
    sentence = N_("The time that you chose is over. Nothing is counted. Please choose another one.")


def refuse_unless_may_begin(mode: Mode | None, starts_at: datetime | None, *, required: bool, now: datetime) -> None:
    """Whether somebody may begin the written part by themselves. `mode`, `starts_at`: of what they have booked."""
    if mode is None or starts_at is None:
        if required:
            raise AppointmentFirst
        return
    if mode != Mode.OWN_DEVICE:
        raise AtThePlace
    if now < starts_at - ON_TIME:
        raise NotYourTimeYet
    if now > starts_at + LATE:
        raise YourTimeIsOver
