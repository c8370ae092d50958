"""What people do with claims; one verb a file."""

from ce_tracker.credits.commands.answer_question import answer_question
from ce_tracker.credits.commands.claim_hours import claim_hours
from ce_tracker.credits.commands.withdraw_claim import withdraw_claim

__all__ = ["answer_question", "claim_hours", "withdraw_claim"]
