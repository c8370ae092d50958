from registry.conditions.tables import Examination, Training
from shared.web import Room

ROOM = Room(
    "conditions",
    says="What certification stands on, as others told it",
    projections=[Training, Examination],
)
