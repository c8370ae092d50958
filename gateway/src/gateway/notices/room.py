from gateway.notices import pages
from gateway.notices.subscribers import SUBSCRIPTIONS
from gateway.notices.tables import News
from shared.web import Room

ROOM = Room(
    "notices",
    says="News for a person, by mail",
    pages=[pages.router],
    hears=SUBSCRIPTIONS,
    projections=[News],
)
