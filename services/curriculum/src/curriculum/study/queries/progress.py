"""Where a person stands in the modules, and what they may open."""

from sqlmodel import Session, func, select

from curriculum.cohorts.queries.places import facilitators_of, training_of
from curriculum.cohorts.tables import Training
from curriculum.completion.queries import modules_completed
from curriculum.study.models import (
    ModuleProgress,
)
from curriculum.study.rules import Reader, check_readable
from curriculum.study.tables import CheckAttempt, PageRead
from shared.identity import Identity


def reader_of(session: Session, who: Identity, training: Training | None) -> Reader:
    completed = frozenset(modules_completed(session, training.id)) if training else frozenset()
    return Reader(training.state if training else None, completed, who.has("facilitator", "administrator"))


def show_progress(session: Session, who: Identity, number: int) -> ModuleProgress:
    """How far this reader is in a module; refused where it is still locked."""
    training = training_of(session, who.person_id)
    reader = reader_of(session, who, training)
    check_readable(reader, number)
    return progress_of(session, reader, training, number)


def look_at(session: Session, who: Identity, number: int) -> ModuleProgress:
    """The same without refusing: a locked module has a page that says what opens it."""
    training = training_of(session, who.person_id)
    return progress_of(session, reader_of(session, who, training), training, number)


def progress_of(session: Session, reader: Reader, training: Training | None, number: int) -> ModuleProgress:
    state = reader.state_of(number)
    keeps = reader.training in ("studying", "completed") and state != "locked"
    if training is None or not keeps:
        return ModuleProgress(state=state, keeps=False, opened_by=number - 1)
    tries = select(func.count()).where(CheckAttempt.training_id == training.id, CheckAttempt.module == number)
    return ModuleProgress(
        state=state,
        keeps=True,
        read=pages_read(session, training.id, number),
        tries=session.exec(tries).one(),
        opened_by=number - 1,
        facilitators=facilitators_of(session, training.cohort_id),
    )


def pages_read(session: Session, training_id: str, module: int) -> frozenset[int]:
    rows = session.exec(select(PageRead.page).where(PageRead.training_id == training_id, PageRead.module == module))
    return frozenset(rows)
