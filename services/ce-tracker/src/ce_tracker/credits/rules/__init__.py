"""What may be claimed, and what may become of a claim."""

from ce_tracker.credits.rules.claim_hours import (
    LONGEST,
    SHORTEST,
    BeforeTheFirstYear,
    LongerThanOffered,
    NobodyAsked,
    NotYetTaken,
    NoYearYet,
    WrongLength,
    YearIsComplete,
    refuse_unless_datable,
    refuse_unless_of_length,
)
from ce_tracker.credits.rules.claim_states import (
    MOVES,
    SENT,
    AlreadySent,
    ClaimStandsOtherwise,
    State,
    Step,
    last_day_to_answer,
    refuse_if_sent_before,
    refuse_unless_as_seen,
)

__all__ = [
    "LONGEST",
    "MOVES",
    "SENT",
    "SHORTEST",
    "AlreadySent",
    "BeforeTheFirstYear",
    "ClaimStandsOtherwise",
    "LongerThanOffered",
    "NoYearYet",
    "NobodyAsked",
    "NotYetTaken",
    "State",
    "Step",
    "WrongLength",
    "YearIsComplete",
    "last_day_to_answer",
    "refuse_if_sent_before",
    "refuse_unless_as_seen",
    "refuse_unless_datable",
    "refuse_unless_of_length",
]
