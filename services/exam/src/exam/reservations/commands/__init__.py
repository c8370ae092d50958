"""What becomes of times for the written part."""

from exam.reservations.commands.book_own_device import book_own_device
from exam.reservations.commands.book_seat import book_seat
from exam.reservations.commands.cancel_written_time import cancel_written_time
from exam.reservations.commands.withdraw_opening import withdraw_opening

__all__ = ["book_own_device", "book_seat", "cancel_written_time", "withdraw_opening"]
