from gateway.own_account import api, pages
from shared.web import Room

ROOM = Room(
    "own_account",
    says="change name and password, see where they are signed in, sign out everywhere",
    api=[api.router],
    pages=[pages.router],
)
