"""What the doors of the home ask for."""

from typing import Annotated

from fastapi import Depends, Request

from gateway.routing.upstreams import Upstreams
from gateway.sessions.signing import SigningKeys
from gateway.settings import Contact, GatewaySettings


async def _upstreams(request: Request) -> Upstreams:
    found: Upstreams = request.app.state.upstreams
    return found


async def _keys(request: Request) -> SigningKeys:
    found: SigningKeys = request.app.state.live.keys
    return found


async def _contact(request: Request) -> Contact:
    settings: GatewaySettings = request.app.state.settings
    return settings.contact


Services = Annotated[Upstreams, Depends(_upstreams)]
Keys = Annotated[SigningKeys, Depends(_keys)]
WhomToAsk = Annotated[Contact, Depends(_contact)]
