"""What people can see of applications: the one who wrote it, and those who decide it."""

from collections.abc import Collection
from datetime import datetime

from sqlmodel import Session, col, func, select

from curriculum.applications.rows import sent_application
from curriculum.applications.rules import SENT, State
from curriculum.applications.tables import Application
from curriculum.applications.views import Answers, ApplicationLine, ApplicationState, ApplicationView, Newest
from curriculum.cohorts.queries import cohort, refuse_unless_led
from shared.actor import Actor
from shared.paging import Page, page
from shared.refusals import N_
from shared.vault import Keyring
from shared.web import Queue


def my_application(session: Session, actor: Actor, keyring: Keyring, *, now: datetime) -> ApplicationView | None:
    """The newest one."""
    mine = select(Application).where(Application.person_id == actor.id)
    row = session.exec(mine.order_by(col(Application.id).desc()).limit(1)).first()
    return _view(session, keyring, row, now) if row else None


def my_draft(session: Session, actor: Actor, keyring: Keyring, *, now: datetime) -> Answers:
    """What stands in the form when it is opened again; a draft may go to another group."""
    found = my_application(session, actor, keyring, now=now)
    return found.answers if found and found.state == State.DRAFT else Answers()


def newest_of(session: Session, person_id: str) -> Newest | None:
    mine = select(Application.cohort_id, Application.state).where(Application.person_id == person_id)
    found = session.exec(mine.order_by(col(Application.id).desc()).limit(1)).first()
    return Newest(cohort_id=found[0], state=found[1]) if found else None


def application(
    session: Session, actor: Actor, keyring: Keyring, application_id: str, *, now: datetime
) -> ApplicationView:
    """For those who decide it."""
    return _view(session, keyring, sent_application(session, actor, application_id), now)


def application_state(session: Session, actor: Actor, application_id: str) -> ApplicationState:
    return ApplicationState(state=sent_application(session, actor, application_id).state)


def applications(session: Session, actor: Actor, cohort_id: str, *, after: str = "") -> Page[ApplicationLine]:
    """Those for a group that were sent: first those that wait, then those that are decided, the oldest first."""
    refuse_unless_led(session, actor, cohort_id)
    sent = select(Application).where(Application.cohort_id == cohort_id, col(Application.state).in_(SENT))
    by = (col(Application.state) != State.WAITING, Application.sent_at, Application.id)
    return page(session, sent, by=by, after=after).map(_line)


def waiting_longest(session: Session, cohort_id: str) -> ApplicationLine | None:
    waiting = select(Application).where(Application.cohort_id == cohort_id, col(Application.state) == State.WAITING)
    row = session.exec(waiting.order_by(col(Application.sent_at), col(Application.id)).limit(1)).first()
    return _line(row) if row else None


def people_waiting(session: Session, cohort_id: str) -> list[str]:
    """Who waits for an answer from a group."""
    waiting = select(Application.person_id).where(Application.cohort_id == cohort_id)
    return list(session.exec(waiting.where(col(Application.state) == State.WAITING)))


def count_waiting(session: Session, cohort_ids: Collection[str]) -> dict[str, int]:
    """How many wait for each of these groups; nothing where none does."""
    waiting = select(Application.cohort_id, func.count()).where(
        col(Application.state) == State.WAITING, col(Application.cohort_id).in_(cohort_ids)
    )
    return dict(session.exec(waiting.group_by(col(Application.cohort_id))).all())


def applications_waiting(session: Session) -> Queue:
    count, oldest = session.exec(
        select(func.count(), func.min(Application.sent_at)).where(Application.state == State.WAITING)
    ).one()
    title = N_("Applications for the training")
    return Queue(slug="applications", title=title, count=count, oldest=oldest, url="/curriculum/teaching")


def _line(row: Application) -> ApplicationLine:
    return ApplicationLine(id=row.id, name=row.name, state=row.state, sent_at=row.sent_at)


def answers_of(session: Session, keyring: Keyring, row: Application) -> Answers:
    return Answers(
        name=row.name,
        experience=_opened(session, keyring, row, "experience"),
        support=_opened(session, keyring, row, "support"),
        reference=_opened(session, keyring, row, "reference"),
        attested=row.attested,
    )


def _opened(session: Session, keyring: Keyring, row: Application, field: str) -> str:
    return keyring.unseal(row.person_id, f"application {row.id} {field}", getattr(row, field))


def _view(session: Session, keyring: Keyring, row: Application, now: datetime) -> ApplicationView:
    return ApplicationView(
        id=row.id,
        cohort=cohort(session, row.cohort_id, now=now),
        person_id=row.person_id,
        state=row.state,
        answers=answers_of(session, keyring, row),
        sent_at=row.sent_at,
        decided_at=row.decided_at,
        reasons=_opened(session, keyring, row, "reasons"),
        way_back=_opened(session, keyring, row, "way_back"),
    )
