"""What is seen of live sessions, by those who lead them and by those who come."""

from curriculum.practice.queries.attendance_sheet import attendance_sheet
from curriculum.practice.queries.group import group
from curriculum.practice.queries.my_practice import my_practice
from curriculum.practice.queries.sessions import sessions, sessions_to_make_up

__all__ = ["attendance_sheet", "group", "my_practice", "sessions", "sessions_to_make_up"]
