"""Where a person stands in the modules, and what they may open."""

from dataclasses import dataclass

from sqlmodel import Session, func, select

from curriculum.cohorts.queries import facilitators_of
from curriculum.completion.queries import completed_by
from curriculum.completion.views import CompletedModules
from curriculum.study.rules import Reader, refuse_unless_readable
from curriculum.study.tables import CheckAttempt, PageRead
from curriculum.study.views import ModuleProgress
from shared.actor import Actor


@dataclass(frozen=True)
class Reading:
    """Who reads, and in which training, if they have a place in one."""

    reader: Reader
    training: CompletedModules | None


def reading_of(session: Session, actor: Actor) -> Reading:
    """One statement, none for whoever is not signed in: every page of every module asks this first."""
    training = completed_by(session, actor.id) if actor.id else None
    reader = Reader(
        training=training.state if training else None,
        completed=training.numbers if training else frozenset(),
        teaches=actor.has("facilitator", "administrator"),
    )
    return Reading(reader, training)


def readable(session: Session, actor: Actor, number: int) -> Reading:
    """Whoever may read this module; refused where it is still locked."""
    reading = reading_of(session, actor)
    refuse_unless_readable(reading.reader, number)
    return reading


def progress(session: Session, actor: Actor, number: int) -> ModuleProgress:
    """How far this reader is in a module; a locked one has a page too, which says what opens it."""
    return _progress(session, reading_of(session, actor), number)


def progress_if_open(session: Session, actor: Actor, number: int) -> ModuleProgress:
    """The same, refused where the module is still locked."""
    return _progress(session, readable(session, actor, number), number)


def pages_read(session: Session, training_id: str, module: int) -> frozenset[int]:
    rows = session.exec(select(PageRead.page).where(PageRead.training_id == training_id, PageRead.module == module))
    return frozenset(rows)


def _progress(session: Session, reading: Reading, number: int) -> ModuleProgress:
    state, training = reading.reader.state_of(number), reading.training
    if training is None or not reading.reader.keeps(number):
        return ModuleProgress(state=state, keeps=False, opened_by=number - 1)
    tries = select(func.count()).where(CheckAttempt.training_id == training.training_id, CheckAttempt.module == number)
    return ModuleProgress(
        state=state,
        keeps=True,
        read=pages_read(session, training.training_id, number),
        tries=session.exec(tries).one(),
        opened_by=number - 1,
        facilitators=facilitators_of(session, training.cohort_id),
    )
