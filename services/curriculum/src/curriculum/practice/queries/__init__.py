"""What is seen of live sessions, by those who lead them and by those who come."""

from curriculum.practice.queries.attendance_sheet import attendance_sheet
from curriculum.practice.queries.my_practice import my_practice
from curriculum.practice.queries.nobody_leads import nobody_leads, sessions_nobody_leads
from curriculum.practice.queries.sessions import led_session_view, sessions, sessions_of, sessions_to_make_up

__all__ = [
    "attendance_sheet",
    "led_session_view",
    "my_practice",
    "nobody_leads",
    "sessions",
    "sessions_nobody_leads",
    "sessions_of",
    "sessions_to_make_up",
]
