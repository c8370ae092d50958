"""The five services as they are put together, with their routes; imported, not served."""

import os
import tempfile
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from typing import NamedTuple

from fastapi import FastAPI

from shared.identity import Policy
from shared.services import SERVICES
from shared.web.policies import policies


class Route(NamedTuple):
    service: str
    method: str
    path: str
    policy: Policy | None

    def __str__(self) -> str:
        return f"{self.method} {self.path}"


@cache
def app(service: str) -> FastAPI:
    os.environ.setdefault("PEERWAY_VAR", tempfile.mkdtemp(prefix="peerway-fences-"))
    found: FastAPI = import_module(f"{SERVICES[service].package}.main").app
    return found


def routes() -> Iterator[Route]:
    for service in SERVICES:
        for method, path, policy in policies(app(service)):
            yield Route(service, method, path, policy)
