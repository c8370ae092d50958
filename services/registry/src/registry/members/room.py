from registry.members import api, pages
from shared.web import Room

ROOM = Room(
    "members",
    says="whoever acts for an organization, let in by a code",
    api=[api.router],
    pages=[pages.router],
)
