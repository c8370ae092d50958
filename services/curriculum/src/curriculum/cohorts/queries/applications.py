"""What people can see of applications: the one who wrote it, and those who decide it."""

from datetime import datetime

from sqlmodel import Session, col, func, select

from curriculum.cohorts.models import Actor, Answers, ApplicationLine, ApplicationView
from curriculum.cohorts.queries.places import led_cohort, show_cohort
from curriculum.cohorts.tables import Application
from curriculum.vault.keyring import Keyring
from curriculum.vault.queries import unseal
from shared.refusals import N_, NotFound
from shared.web import Queue


def own_application(session: Session, keyring: Keyring, person_id: str, now: datetime) -> ApplicationView | None:
    """The newest one."""
    statement = select(Application).where(Application.person_id == person_id).order_by(col(Application.id).desc())
    row = session.exec(statement.limit(1)).first()
    return _view(session, keyring, row, now) if row else None


def own_state(session: Session, person_id: str | None) -> tuple[str | None, str | None]:
    """The state of the newest application and its cohort, without opening what was written."""
    if person_id is None:
        return None, None
    statement = select(Application.state, Application.cohort_id).where(Application.person_id == person_id)
    found = session.exec(statement.order_by(col(Application.id).desc()).limit(1)).first()
    return found or (None, None)


def draft_for(session: Session, keyring: Keyring, person_id: str, cohort_id: str, now: datetime) -> Answers:
    """What stands in the form when it is opened again."""
    found = own_application(session, keyring, person_id, now)
    return found.answers if found and found.state == "draft" and found.cohort.id == cohort_id else Answers()


def application_to_decide(
    session: Session, keyring: Keyring, application_id: str, actor: Actor, now: datetime
) -> ApplicationView:
    return _view(session, keyring, sent_application(session, application_id, actor), now)


def sent_application(session: Session, application_id: str, actor: Actor) -> Application:
    """For those who decide it. A draft is nobody's to see but its writer's."""
    row = session.get(Application, application_id)
    if row is None or row.sent_at is None or row.state == "withdrawn":
        raise NotFound
    led_cohort(session, row.cohort_id, actor)
    return row


def applications_of(session: Session, cohort_id: str, actor: Actor) -> list[ApplicationLine]:
    led_cohort(session, cohort_id, actor)
    statement = select(Application).where(
        Application.cohort_id == cohort_id, col(Application.state).in_(("waiting", "admitted", "refused"))
    )
    rows = session.exec(statement.order_by(col(Application.sent_at)))
    return [ApplicationLine.model_validate(row, from_attributes=True) for row in rows]


def count_waiting(session: Session, cohort_ids: list[str]) -> dict[str, int]:
    statement = select(Application.cohort_id, func.count()).where(
        Application.state == "waiting", col(Application.cohort_id).in_(cohort_ids)
    )
    return dict(session.exec(statement.group_by(col(Application.cohort_id))).all())


def applications_waiting(session: Session) -> Queue:
    statement = select(func.count(), func.min(Application.sent_at)).where(Application.state == "waiting")
    count, oldest = session.exec(statement).one()
    title = N_("Applications for the training")
    return Queue(slug="applications", title=title, count=count, oldest=oldest, url="/curriculum/teaching")


def _view(session: Session, keyring: Keyring, row: Application, now: datetime) -> ApplicationView:
    def opened(field: str) -> str:
        return unseal(session, keyring, row.person_id, f"application {row.id} {field}", getattr(row, field))

    answers = Answers(
        name=row.name,
        experience=opened("experience"),
        support=opened("support"),
        reference=opened("reference"),
        attested=row.attested,
    )
    return ApplicationView.model_validate(
        {
            **row.model_dump(include={"id", "person_id", "state", "sent_at", "decided_at"}),
            "cohort": show_cohort(session, row.cohort_id, now),
            "answers": answers,
            "reasons": opened("reasons"),
            "way_back": opened("way_back"),
        }
    )
