"""What the doors of routing, and of the rooms above it, ask for."""

from typing import Annotated

from fastapi import Depends, Request

from gateway.routing.front_door import Admission
from gateway.routing.upstreams import Upstreams
from gateway.routing.visit import Visit
from shared.web import of_app

CurrentAdmission = Annotated[Admission, of_app("admission")]
Services = Annotated[Upstreams, of_app("upstreams")]


async def _visit(request: Request) -> Visit:
    visit: Visit = request.scope["peerway.visit"]
    return visit


CurrentVisit = Annotated[Visit, Depends(_visit)]
