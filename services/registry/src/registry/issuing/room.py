from registry.issuing.queries import resuming_queue
from shared.web import Room

ROOM = Room(
    "issuing",
    says="the switch that stops issuing: one person throws it, two release it",
    queues=[resuming_queue],
)
