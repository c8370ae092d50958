from registry.listings import api, pages
from shared.web import Room

ROOM = Room(
    "listings",
    says="by name, by number only, not listed; a link of one's own",
    api=[api.router],
    pages=[pages.router],
)
