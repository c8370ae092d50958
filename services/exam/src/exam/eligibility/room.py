from exam.eligibility.subscribers import CURRICULUM_TRAINING
from exam.eligibility.tables import Training
from shared.web import Room

ROOM = Room(
    "eligibility",
    says="who may sit, since when, and who trained them",
    hears=[CURRICULUM_TRAINING],
    projections=[Training],
)
