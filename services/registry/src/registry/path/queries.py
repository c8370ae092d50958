"""My path, from what was told and decided here. Only its owner reads it."""

from datetime import date, datetime

from sqlmodel import Session, col, select

from registry.certifications.queries import status_of
from registry.certifications.tables import Certification, CEYear
from registry.conditions.queries import conditions_of
from registry.conditions.tables import Examination, Training
from registry.path.models import MyPath, NextStep, Stop
from registry.path.rules import Seen, Step, next_step, states
from registry.path.words import beside_each
from shared.days import day_of
from shared.messaging import is_parked

URLS = {
    "training": "/curriculum",
    "examination": "/exam",
    "commitment": "/registry/commitment",
    "certified": "/registry/mine",
    "years": "/ce-tracker",
}


def my_path(session: Session, person_id: str, now: datetime) -> MyPath:
    row = session.get(Certification, person_id)
    seen = seen_of(session, person_id, row, day_of(now))
    told = states(seen)
    stops = tuple(
        Stop(name=name, state=told[name], url=URLS[name], words=words, values=values)
        for name, (words, values) in beside_each(seen).items()
    )
    number = row.number if row else None
    return MyPath(stops=stops, next_step=_next(next_step(seen), seen), certificate_number=number)


def _next(step: Step, seen: Seen) -> NextStep:
    known = {"until": seen.until, "year": str(seen.year or "")}
    values = {name: value for name, value in known.items() if value and f"{{{name}}}" in step.words}
    return NextStep(title=step.title, words=step.words, values=values, url=step.url, label=step.label)


def seen_of(session: Session, person_id: str, row: Certification | None, today: date) -> Seen:
    training = session.get(Training, person_id) or Training(person_id=person_id)
    examination = session.get(Examination, person_id) or Examination(person_id=person_id)
    conditions = conditions_of(session, person_id)
    status = status_of(session, row, today) if row else None
    year = _year(session, person_id, today)
    return Seen(
        admitted=training.admitted_on is not None,
        promised=training.commitment_signed_on is not None,
        modules_completed=training.modules_completed,
        modules_required=training.modules_required or 34,
        trained_on=conditions.trained_on,
        eligible=examination.opened_on is not None,
        written_sent=examination.written_submitted_on is not None,
        oral_sent=examination.oral_submitted_on is not None,
        outcome=examination.outcome if examination.withdrawn_on is None else None,
        passed_on=conditions.passed_on,
        committed_on=conditions.committed_on,
        granted_on=row.granted_on if row else None,
        status=status.kind if status else None,
        until=status.until if status else None,
        year=year.year if year else None,
        year_state=year.state if year else None,
        minutes=year.minutes if year else 0,
        minutes_required=year.minutes_required if year else 0,
        being_checked=is_parked(session, person_id),
    )


def _year(session: Session, person_id: str, today: date) -> CEYear | None:
    """The year that asks something of the person now: the oldest missed one, else this year's."""
    statement = (
        select(CEYear)
        .where(CEYear.person_id == person_id, CEYear.year <= today.year)
        .where((col(CEYear.state) == "missed") | (col(CEYear.year) == today.year))
        .order_by(col(CEYear.year))
        .limit(1)
    )
    return session.exec(statement).first()
