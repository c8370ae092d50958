"""Every form there is, by the doors that take one; and what somebody writes into it, a mark in each field."""

import inspect
import re
import types
from collections.abc import Iterator
from typing import Any, NamedTuple, Union, get_args, get_origin

from fastapi.routing import APIRoute, iter_route_contexts
from pydantic import BaseModel, SecretStr

from shared.pages import Upload
from shared.services import SERVICES
from tests.fences.apps import app


class Form(NamedTuple):
    service: str
    path: str
    model: type[BaseModel]

    def __str__(self) -> str:
        return self.path

    @property
    def address(self) -> str:
        """Something stands in each of its places."""
        return "/".join("1" if part.startswith("{") else part for part in self.path.split("/"))

    @property
    def pattern(self) -> str:
        return re.sub(r"\{[^}]*\}", "[^/]+", self.path)

    def kinds(self) -> dict[str, Any]:
        return {name: _kind(field.annotation) for name, field in self.model.model_fields.items()}

    def marked(self) -> dict[str, str]:
        """What a person can see and write; of a group of fields, one."""
        kinds = self.kinds()
        written = {name: kind for name, kind in kinds.items() if kind is not SecretStr and not _is_file(kind)}
        return {
            f"{name}.q1" if kind is dict else name: f"mark {number} of {name}"
            for number, (name, kind) in enumerate(written.items())
        }

    def secrets(self) -> dict[str, str]:
        """Passwords, as somebody would type them."""
        names = [name for name, kind in self.kinds().items() if kind is SecretStr]
        return {name: f"secret {number} of {self.path}" for number, name in enumerate(names)}

    @property
    def takes_files(self) -> bool:
        return any(map(_is_file, self.kinds().values()))


def forms() -> Iterator[Form]:
    for service in SERVICES:
        for context in iter_route_contexts(app(service).routes):
            route = context.route
            if isinstance(route, APIRoute) and "POST" in (route.methods or ()) and "/api/" not in str(context.path):
                yield from (Form(service, str(context.path), model) for model in _models(route))


def _models(route: APIRoute) -> Iterator[type[BaseModel]]:
    for needed in route.dependant.dependencies:
        if getattr(needed.call, "__qualname__", "") == "form.<locals>.answers":
            model: type[BaseModel] = inspect.getclosurevars(needed.call).nonlocals["model"]  # type: ignore[arg-type]
            yield model


def _is_file(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, Upload)


def _kind(annotation: Any) -> Any:
    if get_origin(annotation) in (Union, types.UnionType):
        inner = [part for part in get_args(annotation) if part is not type(None)]
        return _kind(inner[0]) if len(inner) == 1 else annotation
    return get_origin(annotation) or annotation
