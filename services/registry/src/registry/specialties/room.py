from registry.specialties.tables import SpecialtyAward, SpecialtyKind
from shared.web import Room

ROOM = Room(
    "specialties",
    says="further tracks that somebody completed, as the CE tracker tells them",
    projections=[SpecialtyAward, SpecialtyKind],
)
