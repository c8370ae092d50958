from collections.abc import Iterable

import sqlalchemy as sa
from sqlmodel import Session, col, select
from sqlmodel.sql.expression import SelectOfScalar

from exam.eligibility.tables import Candidacy, Training
from exam.eligibility.views import CandidacyView
from shared.actor import Actor


def candidacy_of(session: Session, person_id: str) -> CandidacyView | None:
    row = session.get(Candidacy, person_id)
    return None if row is None else CandidacyView(person_id=row.person_id, opened_on=row.opened_on, name=row.name)


def my_candidacy(session: Session, actor: Actor) -> CandidacyView | None:
    return candidacy_of(session, actor.id)


def trainers_of(session: Session, person_ids: Iterable[str]) -> dict[str, frozenset[str]]:
    """Who trained each of these people: none of them may examine that person."""
    asked = select(Training.person_id, Training.trained_by).where(col(Training.person_id).in_(set(person_ids)))
    return {person_id: frozenset(trained_by) for person_id, trained_by in session.exec(asked)}


def people_trained_by(person_id: str) -> SelectOfScalar[str]:
    """A statement for others to join: the ids of those whom this person trained."""
    named = sa.cast(col(Training.trained_by), sa.String).contains(f'"{person_id}"')
    return select(Training.person_id).where(named)


def candidacies_of(session: Session, person_ids: Iterable[str]) -> tuple[CandidacyView, ...]:
    """For administrators only, as they hold names."""
    rows = session.exec(select(Candidacy).where(col(Candidacy.person_id).in_(set(person_ids))))
    return tuple(CandidacyView(person_id=row.person_id, opened_on=row.opened_on, name=row.name) for row in rows)


def names_of(session: Session, person_ids: Iterable[str]) -> dict[str, str]:
    """For administrators only; an examiner's page never asks this."""
    asked = select(Candidacy.person_id, Candidacy.name).where(col(Candidacy.person_id).in_(set(person_ids)))
    return {person_id: name for person_id, name in session.exec(asked) if name}
