from datetime import datetime

from sqlmodel import Session

from curriculum.cohorts.models import Actor, Deciding
from curriculum.cohorts.queries.applications import sent_application
from curriculum.cohorts.queries.places import places_taken, rule_set_on, training_of
from curriculum.cohorts.rules import APPLICATION_MOVES, AlreadyInTraining, check_decision, check_place, move
from curriculum.cohorts.tables import Application, Cohort, Training
from curriculum.vault.commands import seal
from curriculum.vault.keyring import Keyring
from shared.days import day_of
from shared.events import TrainingAdmitted
from shared.ids import new_id
from shared.messaging import record


def decide_application(
    session: Session, keyring: Keyring, application_id: str, actor: Actor, told: Deciding, *, now: datetime
) -> str:
    """Admit or refuse; the person reads what they are told. The state it is in then."""
    row = sent_application(session, application_id, actor)
    check_decision(told.decision, row.person_id, actor.person_id, told.reasons, told.way_back)
    row.state = move(APPLICATION_MOVES, row.state, told.decision)
    row.decided_at, row.decided_by = now, actor.person_id
    row.rule_set_id = rule_set_on(session, day_of(now)).id
    for field in ("reasons", "way_back"):
        place = f"application {row.id} {field}"
        setattr(row, field, seal(session, keyring, row.person_id, place, getattr(told, field), now=now))
    session.add(row)
    if row.state == "admitted":
        _admit(session, row, row.rule_set_id, now)
    return row.state


def _admit(session: Session, row: Application, rule_set_id: str, now: datetime) -> None:
    cohort = session.get(Cohort, row.cohort_id)
    assert cohort is not None
    if training_of(session, row.person_id) is not None:
        raise AlreadyInTraining
    check_place(cohort.places, places_taken(session, cohort.id))
    session.add(
        Training(
            id=new_id(),
            person_id=row.person_id,
            cohort_id=cohort.id,
            name=row.name,
            rule_set_id=rule_set_id,
            state="admitted",
            admitted_at=now,
        )
    )
    session.flush()
    record(session, TrainingAdmitted(person_id=row.person_id, cohort_id=cohort.id), now=now)
