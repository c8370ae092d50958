from gateway.own_account import api, pages
from shared.web import Room

ROOM = Room(
    "own_account",
    says="A person's own account: name, password, devices",
    api=[api.router],
    pages=[pages.router],
)
