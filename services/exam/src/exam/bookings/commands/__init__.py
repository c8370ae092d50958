"""What can be done with times for the oral part."""

from exam.bookings.commands.ask_for_time import ask_for_time
from exam.bookings.commands.book_slot import book_slot
from exam.bookings.commands.call_off_talk import call_off_talk
from exam.bookings.commands.cancel_booking import cancel_booking
from exam.bookings.commands.decline_examiner import decline_examiner
from exam.bookings.commands.give_back_time import give_back_time
from exam.bookings.commands.hold_talk import hold_talk
from exam.bookings.commands.take_back_decline import take_back_decline
from exam.bookings.commands.withdraw_slot import withdraw_slot

__all__ = [
    "ask_for_time",
    "book_slot",
    "call_off_talk",
    "cancel_booking",
    "decline_examiner",
    "give_back_time",
    "hold_talk",
    "take_back_decline",
    "withdraw_slot",
]
