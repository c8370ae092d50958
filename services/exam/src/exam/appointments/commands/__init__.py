"""What can be done with times for the oral part."""

from exam.appointments.commands.ask_for_time import ask_for_time
from exam.appointments.commands.book_slot import book_slot
from exam.appointments.commands.cancel_booking import cancel_booking
from exam.appointments.commands.decline_examiner import decline_examiner
from exam.appointments.commands.give_back_time import give_back_time
from exam.appointments.commands.hold_appointment import hold_appointment
from exam.appointments.commands.take_back_decline import take_back_decline
from exam.appointments.commands.void_appointment import void_appointment
from exam.appointments.commands.withdraw_slot import withdraw_slot

__all__ = [
    "ask_for_time",
    "book_slot",
    "cancel_booking",
    "decline_examiner",
    "give_back_time",
    "hold_appointment",
    "take_back_decline",
    "void_appointment",
    "withdraw_slot",
]
