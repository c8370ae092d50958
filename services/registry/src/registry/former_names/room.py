from registry.former_names import api, pages
from shared.web import Room

ROOM = Room(
    "former_names",
    says="whether a paper with another name on it was issued to the person who has its number",
    api=[api.router],
    pages=[pages.router],
)
