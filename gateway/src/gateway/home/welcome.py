"""The first door: visitors learn what this is; who is signed in goes on to their path."""

from fastapi import Request, Response

from shared.identity import Identity
from shared.pages import page, see_other
from shared.pages.said import heard


def welcome(request: Request, who: Identity) -> Response:
    if who.signed_in:
        return see_other("/registry/path", said=heard(request))
    return page(request, who, "home/home.html")
