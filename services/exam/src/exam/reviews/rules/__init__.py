"""What a review looks at, and where an item stands by the verdicts on its words."""

from exam.reviews.rules.item_stage import IsRetired, Stage, Status, needs, refuse_if_retired, stage, status, waits_for
from exam.reviews.rules.review_words import (
    CRITERIA,
    Given,
    Kind,
    Need,
    NothingToReview,
    ReadOtherWords,
    ReasonMissing,
    Verdict,
    need_read,
    refuse_unless_readable,
    refuse_unless_reasoned,
)

__all__ = [
    "CRITERIA",
    "Given",
    "IsRetired",
    "Kind",
    "Need",
    "NothingToReview",
    "ReadOtherWords",
    "ReasonMissing",
    "Stage",
    "Status",
    "Verdict",
    "need_read",
    "needs",
    "refuse_if_retired",
    "refuse_unless_readable",
    "refuse_unless_reasoned",
    "stage",
    "status",
    "waits_for",
]
