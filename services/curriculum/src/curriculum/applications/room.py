from curriculum.applications import api, pages
from curriculum.applications.queries import applications_waiting
from shared.web import Room

ROOM = Room(
    "applications",
    says="applications for a place: written, sent, decided",
    api=[api.router],
    pages=[pages.router],
    queues=[applications_waiting],
)
