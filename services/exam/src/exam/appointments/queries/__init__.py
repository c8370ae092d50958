"""What is seen of appointments for the oral part: by candidates, administrators, and their examiners."""

from exam.appointments.queries.oral_page import called_off, guide, my_booking, oral_page
from exam.appointments.queries.orals_ahead import has_declined, oral, oral_ahead, orals_ahead, people_who_declined
from exam.appointments.queries.upcoming import appointment, upcoming

__all__ = [
    "appointment",
    "called_off",
    "guide",
    "has_declined",
    "my_booking",
    "oral",
    "oral_ahead",
    "oral_page",
    "orals_ahead",
    "people_who_declined",
    "upcoming",
]
