from collections import defaultdict
from collections.abc import Collection, Mapping

from sqlmodel import Session, col, select

from registry.specialties.tables import SpecialtyAward, SpecialtyKind
from registry.specialties.views import Specialty, SpecialtyName


def specialties_of(session: Session, people: Collection[str]) -> Mapping[str, tuple[Specialty, ...]]:
    """By person, all that they completed, the first one first; in one statement."""
    statement = (
        select(SpecialtyAward, SpecialtyKind)
        .join(SpecialtyKind, col(SpecialtyKind.specialty) == col(SpecialtyAward.specialty))
        .where(col(SpecialtyAward.person_id).in_(people))
        .order_by(col(SpecialtyAward.awarded_on), col(SpecialtyAward.specialty))
    )
    found: dict[str, list[Specialty]] = defaultdict(list)
    for award, kind in session.exec(statement) if people else ():
        one = Specialty(specialty=kind.specialty, level=kind.level, titles=kind.titles, awarded_on=award.awarded_on)
        found[award.person_id].append(one)
    return {person_id: tuple(known) for person_id, known in found.items()}


def specialty_names(session: Session) -> tuple[SpecialtyName, ...]:
    """Every track that somebody completed."""
    rows = session.exec(select(SpecialtyKind).order_by(col(SpecialtyKind.specialty)))
    return tuple(SpecialtyName(specialty=row.specialty, level=row.level, titles=row.titles) for row in rows)
