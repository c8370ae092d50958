"""Voiding a part takes two, as everything does that is final for somebody."""

from exam.voids.commands.take_back_oral_void import take_back_oral_void
from exam.voids.commands.take_back_written_void import take_back_written_void
from exam.voids.commands.void_oral import void_oral
from exam.voids.commands.void_written import void_written

__all__ = ["take_back_oral_void", "take_back_written_void", "void_oral", "void_written"]
