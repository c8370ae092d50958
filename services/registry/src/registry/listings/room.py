from registry.listings import api, pages
from registry.listings.commands import tell_listing
from registry.names.queries import listings_to_tell
from shared.web import Duty, Room, of_that_person

ROOM = Room(
    "listings",
    says="by name, by number only, not listed; a link of one's own",
    api=[api.router],
    pages=[pages.router],
    due=[Duty(rows=listings_to_tell, act=tell_listing, whose=of_that_person)],
)
