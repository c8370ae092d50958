"""What other rooms know of who was where."""

from dataclasses import dataclass

from curriculum.attendance.rules import Presence


@dataclass(frozen=True)
class Noted:
    """That one person was at one session, or was not."""

    session_id: str
    training_id: str
    presence: Presence
    minutes: int
