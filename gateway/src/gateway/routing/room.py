from gateway.routing import pages
from shared.web import Room

ROOM = Room(
    "routing",
    says="nothing: the front door itself, the proxy, limits, security headers, keys, forward auth",
    pages=[pages.router],
)
