"""What a candidate reads before the written part, and among which times they choose."""

from exam.reservations.queries.choosing import choosing, seat_times, withdrawing
from exam.reservations.queries.start import start

__all__ = ["choosing", "seat_times", "start", "withdrawing"]
