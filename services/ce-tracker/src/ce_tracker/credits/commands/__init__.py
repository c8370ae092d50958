"""What people do with their claims; one verb a file."""

from ce_tracker.credits.commands.answer import answer
from ce_tracker.credits.commands.claim import claim
from ce_tracker.credits.commands.withdraw import withdraw

__all__ = ["answer", "claim", "withdraw"]
