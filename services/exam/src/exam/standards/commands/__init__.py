"""A panel is opened and goes from step to step; whether it may, who asks has looked."""

from exam.standards.commands.open_standard import open_standard
from exam.standards.commands.propose_day import propose_day
from exam.standards.commands.take_step import take_step

__all__ = ["open_standard", "propose_day", "take_step"]
