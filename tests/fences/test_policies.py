"""Every route of the house says who may come in."""

import pytest
from fastapi.routing import APIRoute, iter_route_contexts

from deploy.places import MODULES
from shared.web import api_router
from shared.web.policies import RouteWithoutPolicy, policies, refuse_routes_without_policy
from tests.fences.apps import app, routes

WITHOUT_A_DOOR = {"/static", "/api/openapi.json", *(f"/{name}/api/openapi.json" for name in MODULES)}
"""Served to anybody, and nothing of anybody's in it."""


def test_every_route_declares_a_policy() -> None:
    assert [str(route) for route in routes() if route.policy is None] == []


def test_what_is_no_route_of_ours_is_known() -> None:
    """A mounted application or a bare Starlette route would pass by every policy."""
    strange = {
        str(context.path)
        for service in MODULES
        for context in iter_route_contexts(app(service).routes)
        if not isinstance(context.route, APIRoute)
    }

    assert strange <= WITHOUT_A_DOOR


@pytest.mark.parametrize("service", MODULES)
def test_a_planted_route_without_a_policy_is_refused(service: str) -> None:
    planted = api_router("planted")
    planted.add_api_route("/everything", lambda: "of everybody")
    spoilt = app(service)
    kept = list(spoilt.router.routes)
    spoilt.include_router(planted)
    try:
        with pytest.raises(RouteWithoutPolicy, match="GET /everything"):
            refuse_routes_without_policy(spoilt)
    finally:
        spoilt.router.routes[:] = kept
    assert all(policy for _, _, policy in policies(spoilt))


def test_what_changes_something_is_open_to_anyone_only_where_one_cannot_be_signed_in_yet() -> None:
    """Kept short on purpose: whoever adds to it says why."""
    entering = {"/sign-in", "/sign-out", "/register", "/confirm", "/password", "/preferences", "/api/v1/sign-in"}
    entering |= {"/api/v1/accounts", "/api/v1/preferences", "/api/v1/sign-out"}
    open_changes = {
        route.path for route in routes() if route.method not in ("GET", "HEAD") and route.policy and route.policy.anyone
    }

    assert {path for path in open_changes if not path.startswith(tuple(entering))} == set()
