from gateway.developers import pages
from shared.web import Room

ROOM = Room(
    "developers",
    says="what those who write programs need: the documents, the facts, why something was refused, readiness",
    pages=[pages.router],
)
