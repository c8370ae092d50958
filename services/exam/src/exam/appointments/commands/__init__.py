"""What becomes of an appointment."""

from exam.appointments.commands.admit_candidate import admit_candidate
from exam.appointments.commands.begin_appointment import begin_appointment
from exam.appointments.commands.call_off import call_off
from exam.appointments.commands.enter_no_show import enter_no_show
from exam.appointments.commands.fit_appointment import fit_appointment
from exam.appointments.commands.hold_appointment import hold_appointment
from exam.appointments.commands.keep_appointment import keep_appointment
from exam.appointments.commands.miss_written import miss_written
from exam.appointments.commands.void_appointment import void_appointment

__all__ = [
    "admit_candidate",
    "begin_appointment",
    "call_off",
    "enter_no_show",
    "fit_appointment",
    "hold_appointment",
    "keep_appointment",
    "miss_written",
    "void_appointment",
]
