"""Projections of what the CE tracker says of further tracks. Nothing here decides."""

from sqlmodel import Session

from registry.specialties.rules import Level
from registry.specialties.tables import SpecialtyAward, SpecialtyKind
from shared.events import Envelope, SpecialtyAwarded


def project_awarded(session: Session, event: SpecialtyAwarded, envelope: Envelope) -> None:
    titles = {"en": event.title_en, "es": event.title_es}
    session.merge(SpecialtyKind(specialty=event.specialty, titles=titles, level=Level(event.level)))
    award = SpecialtyAward(person_id=event.person_id, specialty=event.specialty, awarded_on=event.awarded_on)
    session.merge(award)
