"""Live sessions are planned, changed, called off; and who was there is written down."""

from curriculum.practice.commands.call_off_session import call_off_session
from curriculum.practice.commands.call_off_sessions import call_off_sessions
from curriculum.practice.commands.change_session import change_session
from curriculum.practice.commands.plan_session import plan_session
from curriculum.practice.commands.record_attendance import record_attendance

__all__ = ["call_off_session", "call_off_sessions", "change_session", "plan_session", "record_attendance"]
