from registry.path import api, pages
from shared.web import Room

ROOM = Room(
    "path",
    says="*My path*: where a person stands in the whole chain and the one next step; *My certificate*",
    api=[api.router],
    pages=[pages.router],
)
