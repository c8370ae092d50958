"""What can be done with the oral part; one verb a file."""

from exam.orals.commands.ask import ask_for_time
from exam.orals.commands.book import book_slot, cancel_booking
from exam.orals.commands.conclude import conclude_talk, void_talk
from exam.orals.commands.decline import decline_examiner, take_back_decline
from exam.orals.commands.offer import offer_slot, withdraw_slot

__all__ = [
    "ask_for_time",
    "book_slot",
    "cancel_booking",
    "conclude_talk",
    "decline_examiner",
    "offer_slot",
    "take_back_decline",
    "void_talk",
    "withdraw_slot",
]
