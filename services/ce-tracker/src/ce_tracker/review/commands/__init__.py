"""What becomes of a claim; one verb a file."""

from ce_tracker.review.commands.appeal_decision import appeal_decision
from ce_tracker.review.commands.decide_claim import decide_claim
from ce_tracker.review.commands.doubt_claim import doubt_claim
from ce_tracker.review.commands.explain_doubt import explain_doubt
from ce_tracker.review.commands.settle_doubt import settle_doubt

__all__ = ["appeal_decision", "decide_claim", "doubt_claim", "explain_doubt", "settle_doubt"]
