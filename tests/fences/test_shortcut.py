"""What the shortcut finds is what FastAPI would find by asking each door in turn."""

import re
from typing import Any

import pytest
from starlette.routing import BaseRoute, Match

from shared.services import SERVICES
from shared.web.policies import policies
from shared.web.shortcut import Shortcut
from tests.fences.apps import app

NOWHERE = [("GET", "/"), ("GET", "/nowhere"), ("GET", "//"), ("PATCH", "/exam/sittings"), ("GET", "/exam/{x}/me")]


def found(routes: list[BaseRoute], method: str, path: str) -> Any:
    scope: dict[str, Any] = {"type": "http", "method": method, "path": path, "root_path": "", "headers": []}
    for one in routes:
        match, more = one.matches(scope)
        if match is Match.FULL:
            return more.get("peerway.door", one)
    return None


@pytest.mark.parametrize("service", SERVICES)
def test_every_address_leads_where_asking_every_door_would_lead(service: str) -> None:
    routes = app(service).router.routes
    asked = [(method, re.sub(r"{\w+(:\w+)?}", "7", path)) for method, path, _ in policies(app(service))]
    [shortcut] = [one for one in routes if isinstance(one, Shortcut)]
    others = [one for one in routes if one is not shortcut]

    by_it = [found([shortcut], *one) for one in asked]

    assert [one for one in [*asked, *NOWHERE] if found(routes, *one) is not found(others, *one)] == []
    assert sum(one is not None for one in by_it) > 0.9 * len(asked) > 40
