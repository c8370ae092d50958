"""Whom we ask by name, and who has left it to others."""

from exam.assignments.commands.ask_examiners import ask_examiners
from exam.assignments.commands.leave_to_others import leave_to_others

__all__ = ["ask_examiners", "leave_to_others"]
