from registry.conditions.tables import Examination, Training
from shared.web import Room

ROOM = Room(
    "conditions",
    says="which of the three conditions stand, and since when; signing the Code",
    projections=[Training, Examination],
)
