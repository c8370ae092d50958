"""Scoring one answer after the other, and leaving to others what comes from somebody one knows."""

from exam.work.commands.rate_and_go_on import rate_and_go_on
from exam.work.commands.step_aside import step_aside

__all__ = ["rate_and_go_on", "step_aside"]
