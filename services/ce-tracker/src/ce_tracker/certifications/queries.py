"""Who is certified, for the rooms above."""

from collections.abc import Collection, Mapping

from sqlmodel import Session, col, select
from sqlmodel.sql.expression import SelectOfScalar

from ce_tracker.certifications.rules import Validity
from ce_tracker.certifications.tables import Certification
from ce_tracker.certifications.views import CertificationView
from shared.refusals import N_
from shared.web import Place


def certification_of(session: Session, person_id: str) -> CertificationView | None:
    row = session.get(Certification, person_id)
    return _view(row) if row else None


def certifications_of(session: Session, people: Collection[str]) -> Mapping[str, CertificationView]:
    """By person; who has none is not in it."""
    return {row.person_id: _view(row) for row in _rows(session, people)}


def people_granted() -> SelectOfScalar[str]:
    """Whose certification stands and does not rest: a statement for others to go on with."""
    return select(Certification.person_id).where(Certification.standing == Validity.GRANTED)


def places(session: Session, people: Collection[str]) -> Mapping[str, Place]:
    """Where people stand in continuing education, for administrators; names are not known here."""
    words = N_("Certificate {number}, valid until {day}.")
    return {
        row.person_id: Place(name=None, words=words, values={"number": row.number, "day": row.valid_until})
        for row in _rows(session, people)
    }


def _rows(session: Session, people: Collection[str]) -> list[Certification]:
    return list(session.exec(select(Certification).where(col(Certification.person_id).in_(people))))


def _view(row: Certification) -> CertificationView:
    return CertificationView.model_validate(row, from_attributes=True)
