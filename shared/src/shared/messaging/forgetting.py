"""Somebody is forgotten: what their facts said is emptied, that they were said stays, and nobody hears more of them.

An emptied fact travels under the same id, with nothing in it. Whoever hears it notes it and goes on; so does whoever
hears anything else about somebody who is forgotten here.
"""

from datetime import datetime

import sqlalchemy as sa
from sqlmodel import Session, col, select

from shared.events import Envelope
from shared.messaging.tables import DismissedFact, FailedDuty, Forgotten, Held, Outbox

_EMPTY = '"data":{}}'
"""How an envelope ends that was emptied."""


def is_emptied(envelope: Envelope) -> bool:
    """Whether it says nothing any more. No fact of the catalogue is without a word."""
    return not envelope.data


def message_id(fact_id: str, body: str) -> str:
    """What the broker knows a fact by. Emptied it is another message, which it must not take for the one before."""
    return f"{fact_id}-emptied" if body.endswith(_EMPTY) else fact_id


def is_forgotten(session: Session, subject: str) -> bool:
    return session.get(Forgotten, subject) is not None


def empty_what_waits(session: Session, envelope: Envelope) -> None:
    """Let go of what the same fact said before it was emptied, where it waits here or was dismissed."""
    for kept in (Held, DismissedFact):
        session.execute(sa.delete(kept).where(col(kept.id) == envelope.id))


def forget_subject(session: Session, subject: str, erasure_id: str, *, now: datetime) -> list[str]:
    """Remember that somebody is forgotten, and empty what this service says and keeps of them; ids of the facts."""
    if not is_forgotten(session, subject):
        session.add(Forgotten(subject=subject, erasure_id=erasure_id, forgotten_at=now))
    emptied = _empty_facts(session, subject)
    for kept in (Held, DismissedFact):
        session.execute(sa.delete(kept).where(col(kept.subject) == subject))
    session.execute(sa.delete(FailedDuty).where(col(FailedDuty.person_id) == subject))
    return emptied


def _empty_facts(session: Session, subject: str) -> list[str]:
    """Empty what was said of somebody, and let it be sent again: whoever has it learns so that it is empty."""
    facts = session.exec(select(Outbox).where(Outbox.subject == subject).order_by(col(Outbox.position))).all()
    for fact in facts:
        envelope = Envelope.model_validate_json(fact.body)
        fact.body = envelope.model_copy(update={"data": {}}).model_dump_json()
        fact.published_at = None
    session.info["facts"] = True
    return [fact.id for fact in facts]
