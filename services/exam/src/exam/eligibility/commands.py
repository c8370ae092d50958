from datetime import datetime

from sqlmodel import Session

from exam.eligibility.rules import refuse_unless_open
from exam.eligibility.tables import Candidacy
from exam.keyring import keyring
from shared.days import day_of
from shared.events import EligibilityOpened
from shared.messaging import record


def open_eligibility(session: Session, person_id: str, *, now: datetime) -> None:
    """Open the examination to a person; twice is harmless. No first save waits until there is a key to seal it with."""
    if session.get(Candidacy, person_id) is not None:
        return
    session.add(Candidacy(person_id=person_id, opened_on=day_of(now), opened_at=now))
    keyring().prepare(person_id, now=now)
    record(session, EligibilityOpened(person_id=person_id, opened_on=day_of(now)), now=now)


def keep_name(session: Session, person_id: str, name: str | None) -> None:
    """Keep the name that the candidate wants to be called by here. Nothing given changes nothing."""
    candidacy = session.get(Candidacy, person_id)
    refuse_unless_open(candidacy)
    if candidacy is not None and name:
        candidacy.name = name
