"""My path, from what was told and decided here. Only its owner reads it."""

from datetime import date, datetime

from sqlmodel import Session

from registry.certifications.queries import certification_of, status_of
from registry.certifications.views import Certified
from registry.conditions.queries import conditions_of, progress_of
from registry.path.rules.next_step import Step, next_step
from registry.path.rules.stop_states import StopName, stop_states
from registry.path.rules.stop_words import stop_words
from registry.path.rules.what_is_seen import Seen
from registry.path.views import Moment, MyPath, NextStep, Stop
from registry.verification.queries import find_my_certificate
from registry.years.queries import year_to_look_at
from shared.actor import Actor
from shared.days import day_of
from shared.messaging import is_parked

URLS = {
    StopName.TRAINING: "/curriculum",
    StopName.EXAMINATION: "/exam",
    StopName.COMMITMENT: "/registry/commitment",
    StopName.CERTIFIED: "/registry/mine",
    StopName.YEARS: "/ce-tracker",
}


def my_path(session: Session, actor: Actor, *, now: datetime) -> MyPath:
    certified = certification_of(session, actor.id)
    seen = _seen(session, actor.id, certified, day_of(now))
    states = stop_states(seen)
    stops = tuple(
        Stop(name=name, state=states[name], url=URLS[name], words=words.msgid, values=words.values)
        for name, words in stop_words(seen).items()
    )
    number = certified.number if certified else None
    return MyPath(stops=stops, next_step=_next(next_step(seen), seen), certificate_number=number)


def find_my_moment(session: Session, actor: Actor, *, now: datetime) -> Moment | None:
    """None as long as something is missing, or is being looked at."""
    mine, days = find_my_certificate(session, actor, now=now), conditions_of(session, actor.id)
    if mine is None or not mine.certified or not days.committed_on:
        return None
    return Moment(
        name=mine.name,
        number=mine.number,
        fresh=mine.fresh,
        trained_on=days.trained_on,
        passed_on=days.passed_on,
        recognized_on=days.recognized_on,
        committed_on=days.committed_on,
    )


def _next(step: Step, seen: Seen) -> NextStep:
    known = {"until": seen.until, "year": str(seen.year or "")}
    values = {name: value for name, value in known.items() if value and f"{{{name}}}" in step.words}
    return NextStep(title=step.title, words=step.words, values=values, url=step.url, label=step.label)


def _seen(session: Session, person_id: str, certified: Certified | None, today: date) -> Seen:
    progress = progress_of(session, person_id)
    conditions = conditions_of(session, person_id)
    status = status_of(session, certified, today) if certified else None
    year = year_to_look_at(session, person_id, today)
    return Seen(
        admitted=progress.admitted,
        promised=progress.promised,
        modules_completed=progress.modules_completed,
        modules_required=progress.modules_required,
        trained_on=conditions.trained_on,
        written_sent=progress.written_sent,
        oral_sent=progress.oral_sent,
        outcome=progress.outcome,
        passed_on=conditions.passed_on,
        committed_on=conditions.committed_on,
        recognized_on=conditions.recognized_on,
        granted_on=certified.granted_on if certified else None,
        status=status.kind if status else None,
        until=status.until if status else None,
        year=year.year if year else None,
        year_state=year.state if year else None,
        minutes=year.minutes if year else 0,
        minutes_required=year.minutes_required if year else 0,
        covered=year.covered if year else False,
        being_checked=is_parked(session, person_id),
    )
