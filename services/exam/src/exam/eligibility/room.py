from exam.eligibility.subscribers import CURRICULUM_TRAINING
from exam.eligibility.tables import Training
from shared.web import Room

ROOM = Room(
    "eligibility",
    says="For whom the examination is open, since their training stands",
    hears=[CURRICULUM_TRAINING],
    projections=[Training],
)
