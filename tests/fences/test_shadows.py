"""No page is taken for another: each address leads to the door that was made for it."""

import re
from itertools import combinations

import pytest
from fastapi import APIRouter, FastAPI
from fastapi.routing import APIRoute, iter_route_contexts

from shared.services import SERVICES
from tests.fences.apps import app as app_of


def doors(app: FastAPI | APIRouter) -> list[tuple[frozenset[str], str]]:
    """Methods and whole paths, in the order in which a request is held against them."""
    found = [(context.route, str(context.path)) for context in iter_route_contexts(app.routes)]
    return [(frozenset(route.methods or ()), path) for route, path in found if isinstance(route, APIRoute)]


def shadowed(app: FastAPI | APIRouter) -> list[str]:
    """Doors whose address, filled with what nobody would guess, an earlier door with another address takes."""
    return [
        f"{path} behind {earlier}"
        for (before, earlier), (methods, path) in combinations(doors(app), 2)
        if before & methods and earlier != path and _pattern(earlier).fullmatch(re.sub(r"\{\w+\}", "zz9", path))
    ]


def _pattern(path: str) -> re.Pattern[str]:
    return re.compile(
        "".join("[^/]+" if part.startswith("{") else re.escape(part) for part in re.split(r"(\{\w+\})", path))
    )


@pytest.mark.parametrize("service", SERVICES)
def test_no_door_stands_behind_another_that_takes_its_address(service: str) -> None:
    assert shadowed(app_of(service)) == []


def test_a_door_behind_another_is_seen() -> None:
    router = APIRouter()
    router.add_api_route("/library/{slug}", lambda: None)
    router.add_api_route("/library/course", lambda: None)

    assert shadowed(router) == ["/library/course behind /library/{slug}"]
