"""Where a person stands in the modules, and what they may open."""

from typing import Any

import sqlalchemy as sa
from sqlmodel import Session, col, func, select

from curriculum.cohorts.queries.places import facilitators_of, training_of
from curriculum.cohorts.tables import Training
from curriculum.completion.tables import CompletedModule
from curriculum.study.models import ModuleProgress
from curriculum.study.rules import Reader, check_readable
from curriculum.study.tables import CheckAttempt, PageRead
from shared.identity import Identity

_READER: Any = (
    sa.select(col(Training.state), col(CompletedModule.module))
    .outerjoin(CompletedModule, col(CompletedModule.training_id) == col(Training.id))
    .where(col(Training.person_id) == sa.bindparam("person"))
)


def reader_of(session: Session, who: Identity) -> Reader:
    """One look, past the ORM: every page of every module asks this first."""
    rows = session.connection().execute(_READER, {"person": who.person_id}).all() if who.signed_in else []
    return Reader(
        training=rows[0].state if rows else None,
        completed=frozenset(row.module for row in rows if row.module is not None),
        teaches=who.has("facilitator", "administrator"),
    )


def readable(session: Session, who: Identity, number: int) -> Reader:
    """Whoever may read this module; refused where it is still locked."""
    reader = reader_of(session, who)
    check_readable(reader, number)
    return reader


def show_progress(session: Session, who: Identity, number: int) -> ModuleProgress:
    """How far this reader is in a module; refused where it is still locked."""
    return progress_of(session, readable(session, who, number), training_of(session, who.person_id), number)


def look_at(session: Session, who: Identity, number: int) -> ModuleProgress:
    """The same without refusing: a locked module has a page that says what opens it."""
    return progress_of(session, reader_of(session, who), training_of(session, who.person_id), number)


def progress_of(session: Session, reader: Reader, training: Training | None, number: int) -> ModuleProgress:
    state = reader.state_of(number)
    if training is None or not reader.keeps(number):
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
