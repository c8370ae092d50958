from registry.reciprocity import api, pages
from registry.reciprocity.queries import recognitions_queue
from shared.web import Room

ROOM = Room(
    "reciprocity",
    says="recognizing another agency's certificate, by two people",
    api=[api.router],
    pages=[pages.router],
    queues=[recognitions_queue],
)
