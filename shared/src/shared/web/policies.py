"""Every route says who may come in; one that does not is refused before the service starts."""

from collections.abc import Iterator

from fastapi import FastAPI
from fastapi.dependencies.models import Dependant
from fastapi.routing import APIRoute, iter_route_contexts

from shared.identity import Policy
from shared.web.routers import FastRoute


class RouteWithoutPolicy(Exception):
    pass


def policies(app: FastAPI) -> Iterator[tuple[str, str, Policy | None]]:
    """(method, path, policy) of every route of a service."""
    for context in iter_route_contexts(app.routes):
        route = context.route
        if isinstance(route, APIRoute):
            for method in sorted(route.methods or ()):
                yield method, str(context.path), _policy(route.dependant)
        elif isinstance(route, FastRoute):
            yield route.method, route.path, route.policy


def refuse_routes_without_policy(app: FastAPI) -> None:
    bare = [f"{method} {path}" for method, path, policy in policies(app) if policy is None]
    if bare:
        raise RouteWithoutPolicy(", ".join(bare))


def _policy(dependant: Dependant) -> Policy | None:
    """The one policy of a door; it stands first, so that it is asked before anything that was sent is looked at."""
    first, *others = [needed.call for needed in dependant.dependencies] or [None]
    alone = isinstance(first, Policy) and not any(isinstance(other, Policy) for other in others)
    return first if alone and isinstance(first, Policy) else None
