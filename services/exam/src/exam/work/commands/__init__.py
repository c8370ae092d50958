"""Scoring one answer after the other, and what an examiner leaves to others."""

from exam.work.commands.cannot_judge import cannot_judge
from exam.work.commands.rate_and_go_on import rate_and_go_on
from exam.work.commands.step_aside import step_aside

__all__ = ["cannot_judge", "rate_and_go_on", "step_aside"]
