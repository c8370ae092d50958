"""What doors ask for beside the database: what lives as long as the process, and which device asks."""

from typing import Annotated

from fastapi import Depends, Request

from gateway.accounts.keys import hashed
from gateway.limits.deps import Network
from gateway.sessions.cookies import cookie_name, device_cookie_name
from gateway.sessions.live_sessions import LiveSessions
from gateway.sessions.rules import Device, device_name
from gateway.sessions.sign_in_flow import Flow
from gateway.sessions.signing import SigningKeys
from gateway.settings import GatewaySettings
from shared.web import of_app

Live = Annotated[LiveSessions, of_app("live")]
Settings = Annotated[GatewaySettings, of_app("settings")]
Keys = Annotated[SigningKeys, of_app("live.keys")]
SignInFlow = Annotated[Flow, of_app("sign_in_flow")]


async def _device(request: Request, settings: Settings, network: Network) -> Device:
    return Device(
        device_name(request.headers.get("user-agent", "")),
        request.cookies.get(cookie_name(settings), ""),
        network,
        request.cookies.get(device_cookie_name(settings), ""),
    )


CurrentDevice = Annotated[Device, Depends(_device)]


async def _key_hash(request: Request, current: CurrentDevice) -> str:
    """The session that asks, by its cookie or its bearer token."""
    scheme, _, bearer = request.headers.get("authorization", "").partition(" ")
    key = bearer.strip() if scheme.lower() == "bearer" else current.key
    return hashed(key) if key else ""


ThisSession = Annotated[str, Depends(_key_hash)]
