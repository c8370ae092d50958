"""Whoever runs a panel takes it from step to step; two people lock its mark."""

from exam.cut_scores.commands.lock_standard import lock_standard
from exam.cut_scores.commands.move_standard import move_standard
from exam.cut_scores.commands.set_standard_aside import set_standard_aside
from exam.cut_scores.commands.take_back_lock import take_back_lock

__all__ = ["lock_standard", "move_standard", "set_standard_aside", "take_back_lock"]
