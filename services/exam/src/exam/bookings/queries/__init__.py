"""What is seen of appointments: by candidates, administrators, and examiners."""

from exam.bookings.queries.oral_page import guide, my_booking, oral_page
from exam.bookings.queries.orals_ahead import (
    declined_by_people,
    entry_ahead,
    has_declined,
    oral,
    oral_ahead,
    orals_ahead,
    people_who_declined,
)
from exam.bookings.queries.upcoming import appointment, upcoming, upcoming_one

__all__ = [
    "appointment",
    "declined_by_people",
    "entry_ahead",
    "guide",
    "has_declined",
    "my_booking",
    "oral",
    "oral_ahead",
    "oral_page",
    "orals_ahead",
    "people_who_declined",
    "upcoming",
    "upcoming_one",
]
