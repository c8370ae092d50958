from curriculum.wordings.subscribers import REGISTRY_CODE
from curriculum.wordings.tables import PublishedCode
from shared.web import Room

ROOM = Room(
    "wordings",
    says="the wording of the Code of Ethics, as the registry tells it",
    hears=[REGISTRY_CODE],
    projections=[PublishedCode],
)
