"""An appointment for a part: its states, how long is planned for it, and when it may begin."""

from exam.appointments.rules.begin_oneself import (
    LATE,
    ON_TIME,
    AppointmentFirst,
    AtThePlace,
    NotYourTimeYet,
    YourTimeIsOver,
    refuse_unless_may_begin,
)
from exam.appointments.rules.move_appointment import AHEAD, MOVES, AlreadyHeld, Mode, Side, State
from exam.appointments.rules.plan_appointment import (
    EARLY,
    AlreadyBegun,
    NotHeldYet,
    NotItsTimeYet,
    WaitABit,
    planned_minutes,
    refuse_if_begun,
    refuse_if_too_soon,
    refuse_unless_day_has_come,
    refuse_unless_due,
)

__all__ = [
    "AHEAD",
    "EARLY",
    "LATE",
    "MOVES",
    "ON_TIME",
    "AlreadyBegun",
    "AlreadyHeld",
    "AppointmentFirst",
    "AtThePlace",
    "Mode",
    "NotHeldYet",
    "NotItsTimeYet",
    "NotYourTimeYet",
    "Side",
    "State",
    "WaitABit",
    "YourTimeIsOver",
    "planned_minutes",
    "refuse_if_begun",
    "refuse_if_too_soon",
    "refuse_unless_day_has_come",
    "refuse_unless_due",
    "refuse_unless_may_begin",
]
