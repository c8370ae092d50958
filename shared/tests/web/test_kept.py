"""Who may keep an answer on the way: nobody, unless the door says that it is the same for all."""

import pytest
from fastapi import Request
from fastapi.responses import HTMLResponse

from shared.database import Database
from shared.identity import Anyone
from shared.settings import Settings
from shared.testing import client
from shared.web import Room, UnlistedDoor, api_router, build_service, page_router


def _room() -> Room:
    own, public, unlisted = api_router("own"), api_router("public", public=True), api_router("unlisted", UnlistedDoor)
    pages, secret = page_router("pages"), page_router("secret", UnlistedDoor)
    for router in (own, public, unlisted):

        @router.get(f"/{router.tags[0]}")
        async def answer(who: Anyone) -> str:
            return "."

    for router in (pages, secret):

        @router.get(f"/{router.tags[0]}")
        async def show(request: Request, who: Anyone) -> HTMLResponse:
            return HTMLResponse(".", headers={"Cache-Control": "no-cache"})

    return Room("trial", says="A trial", api=[own, public, unlisted], pages=[pages, secret])


@pytest.mark.parametrize(
    ("address", "kept", "listed"),
    [
        ("/small/api/v1/own", "no-store", None),
        ("/small/api/v1/public", None, None),
        ("/small/api/v1/unlisted", "no-store", "noindex"),
        ("/small/pages", "no-cache", None),
        ("/small/secret", "no-store", "noindex"),
    ],
)
def test_what_a_door_says_about_keeping(alone: Database, address: str, kept: str | None, listed: str | None) -> None:
    service = build_service("shared", title="kept", settings=Settings(), rooms=[_room()], prefix="/small")

    headers = client(service, alone).get(address).headers

    assert (headers.get("cache-control"), headers.get("x-robots-tag")) == (kept, listed)
