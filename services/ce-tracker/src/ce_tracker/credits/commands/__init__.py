"""What people do with claims; one verb a file."""

from ce_tracker.credits.commands.answer_question import answer_question
from ce_tracker.credits.commands.claim_hours import claim_hours
from ce_tracker.credits.commands.decide_claim import decide_claim
from ce_tracker.credits.commands.seal_paper import seal_paper
from ce_tracker.credits.commands.withdraw_claim import withdraw_claim

__all__ = ["answer_question", "claim_hours", "decide_claim", "seal_paper", "withdraw_claim"]
