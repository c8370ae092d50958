from ce_tracker.certifications.queries import places
from ce_tracker.certifications.tables import Certification
from shared.web import Room

ROOM = Room(
    "certifications",
    says="nothing by hand: who is certified, as the registry tells it",
    projections=[Certification],
    places=places,
)
