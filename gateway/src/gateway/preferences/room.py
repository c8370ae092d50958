from gateway.preferences import api, pages
from shared.web import Room

ROOM = Room(
    "preferences",
    says="say how they read: text, spacing, colors, ruler, voice, language",
    api=[api.router],
    pages=[pages.router],
)
