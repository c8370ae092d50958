from registry.objections.queries import objections_queue
from shared.web import Room

ROOM = Room(
    "objections",
    says="objecting to somebody on a panel, by whom it is about; somebody without a part in it answers",
    queues=[objections_queue],
)
