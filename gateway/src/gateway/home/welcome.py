"""The first door: visitors learn what this is; who is signed in goes on to where their day begins."""

from fastapi import Request, Response

from shared.identity import Identity
from shared.pages import confirmation, page, see_other

PATH = "/registry/path"
ROOMS = {
    "administrator": "/admin",
    "facilitator": "/curriculum/teaching",
    "examiner": "/exam/examiner",
    "trainee": PATH,
    "employer": "/employers",
}
"""Where each begins; who holds several roles begins with the one that stands first here."""


def welcome(request: Request, who: Identity) -> Response:
    if who.signed_in:
        return see_other(room_of(who), said=confirmation.of(request))
    return page(request, who, "home/home.html")


def room_of(who: Identity) -> str:
    return next((room for role, room in ROOMS.items() if who.has(role)), PATH)
