from datetime import datetime

from sqlmodel import Session

from exam.cut_scores.inputs import SetStandardAside
from exam.standards.commands import take_step
from shared.actor import Actor


def set_standard_aside(
    session: Session, actor: Actor, standard_id: str, what: SetStandardAside, *, now: datetime
) -> None:
    """End a panel whose mark never came into force. What it estimated stays in the record."""
    take_step(session, actor, standard_id, "set-aside", what.why, now=now)
