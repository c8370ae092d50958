"""For the doors that are asked most: the same signature and document, by a shorter way.

FastAPI looks, for every request, at each kind of parameter that each dependency might have; that costs more than to
keep an answer does. Here the signature is read once. It may name the request, a policy and other dependencies of a
request alone, values of the path and of the query, and a model as the body; it answers with a model, or as it likes.
A door that asks for more is refused when it is made.
"""

from collections.abc import Awaitable, Callable, Coroutine, Mapping
from inspect import Parameter, signature
from typing import Any, get_args

from fastapi import Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.params import Query
from pydantic import BaseModel, TypeAdapter, ValidationError

from shared.web.routers import PolicyFirst

Found = list[dict[str, Any]]
Part = Callable[[Request, Found], Awaitable[Any]]
"""One parameter out of a request; what is wrong with it is added to what was found wrong."""


class NotStraight(TypeError):
    """A door asks for what only FastAPI's own way can give it."""


class Straight(PolicyFirst):
    def get_route_handler(self) -> Callable[[Request], Coroutine[Any, Any, Response]]:
        if self.dependencies:
            raise NotStraight(f"{self.path} has dependencies beside its signature")
        named = signature(self.endpoint).parameters
        parts = {name: _part(parameter, self.path) for name, parameter in named.items()}
        endpoint, answers, status = self.endpoint, TypeAdapter(self.response_model), self.status_code or 200

        async def handle(request: Request) -> Response:
            wrong: Found = []
            values = {name: await part(request, wrong) for name, part in parts.items()}
            if wrong:
                raise RequestValidationError(wrong)
            answer = await endpoint(**values)
            if isinstance(answer, Response):
                return answer
            return Response(answers.dump_json(answer), status, media_type="application/json")

        return handle


def _part(parameter: Parameter, path: str) -> Part:
    annotation = parameter.annotation
    if annotation is Request:
        return _itself
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return _body(annotation)
    needed = [part.dependency for part in get_args(annotation) if hasattr(part, "dependency")]
    if needed:
        return _needed(needed[0])
    if any(isinstance(part, Query) for part in get_args(annotation)):
        return _value("query", parameter, lambda request: request.query_params)
    if f"{{{parameter.name}}}" not in path:
        raise NotStraight(f"{path} has no {parameter.name}, and it is nothing else that can be read straight")
    return _value("path", parameter, lambda request: request.path_params)


async def _itself(request: Request, wrong: Found) -> Request:
    return request


def _needed(dependency: Callable[[Request], Awaitable[Any]]) -> Part:
    if [one.annotation for one in signature(dependency).parameters.values()] != [Request]:
        raise NotStraight(f"{dependency!r} needs more than the request")

    async def part(request: Request, wrong: Found) -> Any:
        return await dependency(request)

    return part


def _value(place: str, parameter: Parameter, among: Callable[[Request], Mapping[str, Any]]) -> Part:
    name, default = parameter.name, parameter.default
    adapter: TypeAdapter[Any] = TypeAdapter(parameter.annotation)

    async def part(request: Request, wrong: Found) -> Any:
        given = among(request).get(name)
        if given is None and default is not Parameter.empty:
            return default
        return _checked(lambda: adapter.validate_python(given), (place, name), wrong)

    return part


def _body(model: type[BaseModel]) -> Part:
    async def part(request: Request, wrong: Found) -> Any:
        sent = await request.body()
        json = request.headers.get("content-type", "").partition(";")[0].strip().lower() == "application/json"
        return _checked(lambda: (model.model_validate_json if json else model.model_validate)(sent), ("body",), wrong)

    return part


def _checked(read: Callable[[], Any], place: tuple[str, ...], wrong: Found) -> Any:
    try:
        return read()
    except ValidationError as error:
        wrong += [{**one, "loc": place + one["loc"]} for one in error.errors(include_url=False)]
        return None
