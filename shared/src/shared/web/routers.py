"""What doors are made of: routers that document their problems, and the types of their parameters."""

import inspect
from collections.abc import Awaitable, Callable, Coroutine
from functools import wraps
from typing import Annotated, Any, ClassVar

from fastapi import APIRouter, Depends, Path, Query, Request, Response
from fastapi.routing import APIRoute
from pydantic import BaseModel, TypeAdapter
from starlette.routing import BaseRoute, Route

from shared import inputs
from shared.database import Database
from shared.identity import Identity, Policy
from shared.pages import same_page
from shared.pages.rendering import IN_WORDS_OF
from shared.paging import Page
from shared.web.problems import Problem, is_page

Id = Annotated[inputs.Id, Path()]
After = Annotated[str, Query(max_length=64, pattern=r"^[A-Za-z0-9-]*$")]
"""Where a page of a list goes on: what the page before it said."""

REASONS = {
    400: "The request could not be read.",
    401: "Nobody is signed in.",
    403: "Not for this role.",
    404: "Nothing here, or not yours to see.",
    405: "This address does not take that method.",
    408: "It did not arrive in time.",
    409: "It does not fit what stands now.",
    410: "It has been used, or has ended.",
    413: "Too large.",
    415: "Not a media type we read.",
    422: "An answer needs another look.",
    429: "Too many requests.",
    500: "An unforeseen error; its reference is in the answer.",
    502: "A part of the house did not answer.",
    503: "A part of the house is resting.",
    504: "A part of the house took too long.",
}


Answer = Callable[[Request, Identity], Awaitable[Response]]


def problem_responses() -> dict[int | str, dict[str, Any]]:
    content = {"application/problem+json": {"schema": Problem.model_json_schema()}}
    return {status: {"description": reason, "content": content} for status, reason in REASONS.items()}


class NewId(BaseModel, frozen=True):
    """What was made, by its id."""

    id: str


class PageResponse(Response):
    """One page of a list, as JSON; a next page is told by a Link header (RFC 8288)."""

    media_type = "application/json"
    after = ""


class Doors(APIRouter):
    """The doors of one room, as they are declared. FastAPI would make each twice: here, and where it is included."""

    def __init__(self, **more: Any) -> None:
        super().__init__(**more)
        self._declared: list[tuple[str, Callable[..., Any], dict[str, Any]]] = []

    def add_api_route(self, path: str, endpoint: Callable[..., Any], **more: Any) -> None:
        self._declared.append((path, endpoint, more))

    def under(self, prefix: str) -> list[BaseRoute]:
        """The doors themselves, under this address."""
        self.routes.clear()
        for path, endpoint, more in self._declared:
            super().add_api_route(prefix + path, endpoint, **more)
        return list(self.routes)


class Door(APIRoute):
    """What it answers is kept by nobody on the way. A door that answers with a `Page` shows it as a list."""

    public: ClassVar[bool] = False
    unlisted: ClassVar[bool] = False

    def __init__(self, path: str, endpoint: Callable[..., Any], **more: Any) -> None:
        answer = inspect.signature(endpoint).return_annotation
        if isinstance(answer, type) and issubclass(answer, Page):
            (item,) = answer.__pydantic_generic_metadata__["args"]
            listed: Any = list
            endpoint, more["response_model"] = _listing(endpoint, item), listed[item]
        super().__init__(path, endpoint, **more)

    def get_route_handler(self) -> Callable[[Request], Coroutine[Any, Any, Response]]:
        handle, policy = super().get_route_handler(), self._policy()

        async def answered(request: Request) -> Response:
            if request.method == "POST" and IN_WORDS_OF in request.query_params and is_page(request):
                return await same_page(request)
            if policy is not None:  # before a body is read: FastAPI reads JSON first
                await policy(request)
            response = await handle(request)
            if not self.public:
                response.headers.setdefault("Cache-Control", "no-store")
            if self.unlisted:
                response.headers.update({"Cache-Control": "no-store", "X-Robots-Tag": "noindex"})
            if isinstance(response, PageResponse) and response.after:
                following = request.url.include_query_params(after=response.after)
                response.headers["Link"] = f'<{following.path}?{following.query}>; rel="next"'
            return response

        return answered

    def _policy(self) -> Policy | None:
        """What stands first, as `web.policies` holds of every door."""
        first = next(iter(self.dependant.dependencies), None)
        return first.call if first is not None and isinstance(first.call, Policy) else None


def _listing(endpoint: Callable[..., Awaitable[Page[Any]]], item: Any) -> Callable[..., Awaitable[PageResponse]]:
    adapter: TypeAdapter[Any] = TypeAdapter(tuple[item, ...])

    @wraps(endpoint)
    async def listed(*args: Any, **kwargs: Any) -> PageResponse:
        page = await endpoint(*args, **kwargs)
        response = PageResponse(adapter.dump_json(page.items))
        response.after = page.after
        return response

    return listed


class FastRoute(Route):
    """One that FastAPI neither reads nor documents."""

    def __init__(self, method: str, path: str, policy: Policy, answer: Answer) -> None:
        self.method, self.policy = method, policy

        async def answered(request: Request) -> Response:
            response = await answer(request, await policy(request))
            response.headers.setdefault("Cache-Control", "no-store")
            return response

        super().__init__(path, answered, methods=[method], include_in_schema=False)


class PublicDoor(Door):
    """The same for everybody, so that it may be kept on the way."""

    public = True


class UnlistedDoor(Door):
    """Its address is a secret, or what it says is true only now: nobody keeps it, and no search engine lists it."""

    unlisted = True


def api_router(tag: str, way: type[Door] = Door, *, public: bool = False) -> Doors:
    """JSON: paths without prefix; `build_service` adds `/<service>/api/v1`. `public`: it may be kept on the way."""
    return Doors(tags=[tag], responses=problem_responses(), route_class=PublicDoor if public else way)


def page_router(room: str, way: type[Door] = Door) -> Doors:
    """Pages: not in the OpenAPI document; `build_service` adds `/<service>`."""
    return Doors(tags=[room], include_in_schema=False, route_class=way)


async def _database(request: Request) -> Database:
    database: Database = request.app.state.database
    return database


Db = Annotated[Database, Depends(_database)]
