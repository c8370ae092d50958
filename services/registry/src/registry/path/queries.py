"""My path, from what was told and decided here. Only its owner reads it."""

from datetime import date, datetime

from sqlmodel import Session, col, select

from registry.certifications.queries import status_of
from registry.certifications.tables import Certification, CEYear
from registry.conditions.queries import conditions_of
from registry.conditions.tables import Examination, Training
from registry.path.models import MyPath, NextStep, Stop
from registry.path.rules import Seen, next_step, states
from shared.messaging import is_parked
from shared.refusals import N_

URLS = {
    "training": "/curriculum",
    "examination": "/exam",
    "commitment": "/registry/commitment",
    "certified": "/registry/mine",
    "years": "/ce-tracker",
}


def my_path(session: Session, person_id: str, now: datetime) -> MyPath:
    seen = seen_of(session, person_id, now)
    told = states(seen)
    step = next_step(seen)
    row = session.get(Certification, person_id)
    stops = tuple(
        Stop(name=name, state=told[name], url=URLS[name], words=words, values=values)  # type: ignore[arg-type]
        for name, (words, values) in _words(seen).items()
    )
    return MyPath(
        stops=stops,
        next_step=NextStep(title=step.title, words=step.words, url=step.url, label=step.label),
        certificate_number=row.number if row else None,
    )


def seen_of(session: Session, person_id: str, now: datetime) -> Seen:
    training = session.get(Training, person_id) or Training(person_id=person_id)
    examination = session.get(Examination, person_id) or Examination(person_id=person_id)
    row = session.get(Certification, person_id)
    year = _open_year(session, person_id, now.date())
    conditions = conditions_of(session, person_id)
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
        certified=row is not None,
        status=status_of(session, row, now.date()).kind if row else None,
        year=year.year if year else None,
        year_state=year.state if year else None,
        minutes=year.minutes if year else 0,
        minutes_required=year.minutes_required if year else 0,
        being_checked=is_parked(session, person_id),
    )


def _open_year(session: Session, person_id: str, today: date) -> CEYear | None:
    """The year that asks something of the person now: a missed one first, else this year's if it is open."""
    statement = (
        select(CEYear)
        .where(CEYear.person_id == person_id, CEYear.year <= today.year, col(CEYear.state).in_(("open", "missed")))
        .order_by(col(CEYear.year))
    )
    return session.exec(statement).first()


def _words(seen: Seen) -> dict[str, tuple[str, dict[str, date | int | str]]]:
    return {
        "training": _training(seen),
        "examination": _examination(seen),
        "commitment": _dated(
            seen.committed_on, N_("Signed on {day}."), N_("The Code of Ethics, and how to be listed.")
        ),
        "certified": _certified(seen),
        "years": _years(seen),
    }


def _dated(day: date | None, done: str, ahead: str) -> tuple[str, dict[str, date | int | str]]:
    return (done, {"day": day}) if day else (ahead, {})


def _training(seen: Seen) -> tuple[str, dict[str, date | int | str]]:
    if seen.trained_on:
        return N_("Completed on {day}."), {"day": seen.trained_on}
    if seen.promised:
        counted: dict[str, date | int | str] = {"done": seen.modules_completed, "all": seen.modules_required}
        return N_("{done} of {all} modules completed."), counted
    return N_("34 modules and 12 hours with others."), {}


def _examination(seen: Seen) -> tuple[str, dict[str, date | int | str]]:
    if seen.passed_on:
        return N_("Passed on {day}."), {"day": seen.passed_on}
    if seen.outcome == "not_yet_passed":
        return N_("Not yet passed. There is a study plan."), {}
    return N_("A written and an oral part."), {}


def _certified(seen: Seen) -> tuple[str, dict[str, date | int | str]]:
    if seen.certified:
        return N_("Your number and certificate are here."), {}
    return N_("When training, examination and commitment all stand."), {}


def _years(seen: Seen) -> tuple[str, dict[str, date | int | str]]:
    if seen.year is None:
        return N_("12 hours of learning a year, one of them ethics."), {}
    hours = {"year": str(seen.year), "done": seen.minutes / 60, "all": seen.minutes_required / 60}
    return N_("{year}: {done} of {all} hours."), {
        key: int(v) if isinstance(v, float) else v for key, v in hours.items()
    }
