from sqlmodel import Session, col, select

from curriculum.applications.rules import SENT
from curriculum.applications.tables import Application
from curriculum.cohorts.queries import refuse_unless_led
from shared.actor import Actor
from shared.refusals import NotFound


def own_application(session: Session, actor: Actor, application_id: str) -> Application:
    row = session.get(Application, application_id)
    if row is None or row.person_id != actor.id:
        raise NotFound
    return row


def sent_application(session: Session, actor: Actor, application_id: str) -> Application:
    """For those who decide it: who lead the group, and administrators."""
    sent = select(Application).where(Application.id == application_id, col(Application.state).in_(SENT))
    row = session.exec(sent).first()
    if row is None:
        raise NotFound
    refuse_unless_led(session, actor, row.cohort_id)
    return row
