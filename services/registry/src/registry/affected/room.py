from registry.affected import api, pages
from shared.web import Room

ROOM = Room(
    "affected",
    says="which certifications rest on something that turned out wrong: a look, which changes nothing",
    api=[api.router],
    pages=[pages.router],
)
