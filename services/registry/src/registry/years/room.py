from registry.years.tables import CEYear
from shared.web import Room

ROOM = Room(
    "years",
    says="years of continuing education, as the CE tracker tells them",
    projections=[CEYear],
)
