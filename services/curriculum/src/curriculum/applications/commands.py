"""An application: kept half-filled, sent, taken back by who wrote it, decided by those who lead the group."""

from datetime import datetime

from sqlmodel import Session, col, select

from curriculum.applications.inputs import DecideApplication, KeepApplication, SendApplication
from curriculum.applications.queries import answers_of
from curriculum.applications.rows import own_application, sent_application
from curriculum.applications.rules import (
    MOVES,
    UNDER_WAY,
    State,
    refuse_if_sent,
    refuse_unless_explained,
)
from curriculum.applications.tables import Application
from curriculum.applications.views import Answers
from curriculum.cohorts.queries import facilitators_of, refuse_unless_joinable
from curriculum.trainings.commands import admit_person
from curriculum.trainings.queries import rule_set_on, seat_of
from curriculum.trainings.rules import refuse_if_admitted
from shared.actor import Actor
from shared.approvals import refuse_if_own_affairs
from shared.days import day_of
from shared.ids import new_id
from shared.notices import tell
from shared.rule_sets import use_rule_set
from shared.vault import Keyring
from shared.versions import merged


def keep_application(
    session: Session, actor: Actor, keyring: Keyring, cohort_id: str, what: KeepApplication, *, now: datetime
) -> str:
    """Keep a half-filled form for later. Nobody else sees it."""
    row = _under_way(session, actor, cohort_id, now)
    _write(session, keyring, row, what, now)
    return row.id


def send_application(
    session: Session, actor: Actor, keyring: Keyring, cohort_id: str, what: SendApplication, *, now: datetime
) -> str:
    """Send an application; it waits until somebody decides."""
    row = _under_way(session, actor, cohort_id, now)
    row.state, row.sent_at = MOVES.after(row.state, "send"), now
    _write(session, keyring, row, what, now)
    for leader in facilitators_of(session, cohort_id):
        tell(session, leader.person_id, "answer-needed", f"/curriculum/teaching/{cohort_id}", now=now)
    return row.id


def withdraw_application(session: Session, actor: Actor, application_id: str, *, now: datetime) -> None:
    """Take an application back. What was written is deleted."""
    row = own_application(session, actor, application_id)
    row.state = MOVES.after(row.state, "withdraw")
    row.experience = row.support = row.reference = None
    row.kept_at = now


def decide_application(
    session: Session, actor: Actor, keyring: Keyring, application_id: str, what: DecideApplication, *, now: datetime
) -> None:
    """Admit or refuse; the person reads what they are told."""
    row = sent_application(session, actor, application_id)
    refuse_if_own_affairs(actor, row.person_id)
    refuse_unless_explained(what.decision, what.reasons, what.way_back)
    row.state = MOVES.after(row.state, what.decision)
    row.decided_at, row.decided_by = now, actor.id
    row.rule_set_id = rule_set_on(session, day_of(now)).id
    use_rule_set(session, row.rule_set_id, now=now)
    row.reasons = _sealed(session, keyring, row, "reasons", what.reasons, now=now)
    row.way_back = _sealed(session, keyring, row, "way_back", what.way_back, now=now)
    if row.state == State.ADMITTED:
        admit_person(session, row.person_id, row.cohort_id, row.name, row.rule_set_id, now=now)
    tell(session, row.person_id, "request-decided", "/curriculum/application", now=now)


def give_back_applications(session: Session, cohort_id: str) -> None:
    """Give back what waits for a group that does not take place; what was written can go to another."""
    waiting = select(Application).where(Application.cohort_id == cohort_id, col(Application.state) == State.WAITING)
    for row in session.exec(waiting):
        row.state, row.sent_at = MOVES.after(row.state, "give_back"), None


def _under_way(session: Session, actor: Actor, cohort_id: str, now: datetime) -> Application:
    """The draft of this person for this group, or a fresh one."""
    refuse_if_admitted(has_seat=seat_of(session, actor.id) is not None)
    refuse_unless_joinable(session, cohort_id, now=now)
    mine = select(Application).where(Application.person_id == actor.id, col(Application.state).in_(UNDER_WAY))
    row = session.exec(mine).first()
    if row is None:
        row = Application(id=new_id(), cohort_id=cohort_id, person_id=actor.id, name="", state=State.DRAFT, kept_at=now)
        session.add(row)
    refuse_if_sent(row.state)
    row.cohort_id = cohort_id  # a draft may go to another group
    return row


def _write(
    session: Session, keyring: Keyring, row: Application, what: KeepApplication | SendApplication, now: datetime
) -> None:
    saved, sent = answers_of(session, keyring, row).model_dump(), what.model_dump(exclude={"base"})
    sending = isinstance(what, SendApplication)
    answers = Answers.model_validate(merged(what.base, saved=saved, sent=sent, all_seen=sending))
    row.name, row.attested, row.kept_at = answers.name, answers.attested, now
    row.experience = _sealed(session, keyring, row, "experience", answers.experience, now=now)
    row.support = _sealed(session, keyring, row, "support", answers.support, now=now)
    row.reference = _sealed(session, keyring, row, "reference", answers.reference, now=now)


def _sealed(session: Session, keyring: Keyring, row: Application, field: str, text: str, *, now: datetime) -> bytes:
    return keyring.seal(row.person_id, f"application {row.id} {field}", text, now=now)
