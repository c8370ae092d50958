from datetime import datetime

from sqlmodel import Session, col, select

from curriculum.cohorts.models import Answers
from curriculum.cohorts.queries.places import places_taken, training_of
from curriculum.cohorts.rules import (
    APPLICATION_MOVES,
    AlreadyApplied,
    AlreadyInTraining,
    check_answers,
    check_applying,
    check_place,
    move,
)
from curriculum.cohorts.tables import Application, Cohort
from curriculum.vault.commands import seal
from curriculum.vault.keyring import Keyring
from shared.days import day_of
from shared.ids import new_id
from shared.refusals import NotFound

_SEALED = ("experience", "support", "reference")


def keep_application(
    session: Session, keyring: Keyring, cohort_id: str, person_id: str, answers: Answers, *, now: datetime
) -> str:
    """Keep a half-filled form for later. Nobody else sees it."""
    row = _under_way(session, cohort_id, person_id, now)
    row.state = move(APPLICATION_MOVES, row.state, "keep")
    _write(session, keyring, row, answers, now)
    return row.id


def apply(
    session: Session, keyring: Keyring, cohort_id: str, person_id: str, answers: Answers, *, now: datetime
) -> str:
    """Send an application. Its id."""
    row = _under_way(session, cohort_id, person_id, now)
    row.state = move(APPLICATION_MOVES, row.state, "send")
    check_answers(answers.name, answers.experience, answers.attested)
    row.sent_at = now
    _write(session, keyring, row, answers, now)
    return row.id


def _under_way(session: Session, cohort_id: str, person_id: str, now: datetime) -> Application:
    """The draft of this person for this cohort, or a fresh one."""
    cohort = session.get(Cohort, cohort_id)
    if cohort is None:
        raise NotFound
    if training_of(session, person_id) is not None:
        raise AlreadyInTraining
    check_applying(cohort.state, cohort.apply_until, day_of(now))
    check_place(cohort.places, places_taken(session, cohort_id))
    statement = select(Application).where(
        Application.person_id == person_id, col(Application.state).in_(("draft", "waiting"))
    )
    row = session.exec(statement).first()
    if row is None:
        return Application(id=new_id(), cohort_id=cohort_id, person_id=person_id, name="", state="new", kept_at=now)
    if row.state == "waiting":
        raise AlreadyApplied
    row.cohort_id = cohort_id  # a draft may go to another group
    return row


def _write(session: Session, keyring: Keyring, row: Application, answers: Answers, now: datetime) -> None:
    row.name, row.attested, row.kept_at = answers.name, answers.attested, now
    for field in _SEALED:
        place = f"application {row.id} {field}"
        setattr(row, field, seal(session, keyring, row.person_id, place, getattr(answers, field), now=now))
    session.add(row)
    session.flush()
