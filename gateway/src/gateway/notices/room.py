from gateway.notices import pages
from gateway.notices.subscribers import SUBSCRIPTIONS
from gateway.notices.tables import News
from shared.web import Room

ROOM = Room(
    "notices",
    says="be told by mail that there is news, never what",
    pages=[pages.router],
    hears=SUBSCRIPTIONS,
    projections=[News],
)
