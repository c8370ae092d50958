"""The first door: visitors learn what this is; who is signed in goes on to their path."""

from fastapi import Request, Response

from shared.identity import Identity
from shared.pages import page, see_other
from shared.pages.said import heard


def welcome(request: Request, who: Identity) -> Response:
    if not who.signed_in:
        return page(request, who, "home/home.html")
    return see_other(_first_page(who), said=heard(request))


def _first_page(who: Identity) -> str:
    """Trainees and certified people see their path; who only works here sees their work."""
    if who.has("administrator"):
        return "/admin"
    return "/registry/path"
