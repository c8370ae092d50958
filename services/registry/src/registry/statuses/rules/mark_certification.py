"""What may be done to a certification."""

from enum import StrEnum
from typing import Literal

from shared.moves import Moves
from shared.refusals import N_, Conflict


class Mark(StrEnum):
    """What was done to a certification, whatever its dates say."""

    NONE = "none"
    SUSPENDED = "suspended"
    REVOKED = "revoked"
    RETIRED = "retired"


class Decision(StrEnum):
    """What two people decide."""

    SUSPEND = "suspend"
    REINSTATE = "reinstate"
    REVOKE = "revoke"


class ForbiddenMove(Conflict):
    slug = "forbidden-move"
    sentence = N_("This cannot be decided while the entry stands as it does. Please look at it again.")


Verb = Decision | Literal["retire", "return"]
"""A decision, or what a person does themselves at any time."""
MOVES: Moves[Mark, Verb] = Moves(
    {
        (Mark.NONE, Decision.SUSPEND): Mark.SUSPENDED,
        (Mark.NONE, Decision.REVOKE): Mark.REVOKED,
        (Mark.NONE, "retire"): Mark.RETIRED,
        (Mark.SUSPENDED, Decision.REINSTATE): Mark.NONE,
        (Mark.SUSPENDED, Decision.REVOKE): Mark.REVOKED,
        (Mark.RETIRED, "return"): Mark.NONE,
        (Mark.RETIRED, Decision.SUSPEND): Mark.SUSPENDED,  # nobody retires out of a decision
        (Mark.RETIRED, Decision.REVOKE): Mark.REVOKED,
    },
    otherwise=ForbiddenMove,
)
"""What may be done to a certification, and what then stands on it. Nothing leads out of "revoked"."""
