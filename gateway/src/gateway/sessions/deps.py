"""What doors ask for beside the database: the parts that live as long as the process, and which device asks."""

from typing import Annotated

from fastapi import Depends, Request

from gateway.accounts.keys import hashed
from gateway.sessions.cookies import cookie_name
from gateway.sessions.entry import Device, Entry
from gateway.sessions.live import LiveSessions
from gateway.sessions.rules import device
from gateway.settings import GatewaySettings
from shared.web import of_app

Live = Annotated[LiveSessions, of_app("live")]
Settings = Annotated[GatewaySettings, of_app("settings")]
SignInFlow = Annotated[Entry, of_app("entry")]


async def _device(request: Request, settings: Settings) -> Device:
    key = request.cookies.get(cookie_name(settings))
    return Device(device(request.headers.get("user-agent", "")), key)


CurrentDevice = Annotated[Device, Depends(_device)]


async def _key_hash(request: Request, current: CurrentDevice) -> str | None:
    """The session that asks, by its cookie or its bearer token."""
    scheme, _, bearer = request.headers.get("authorization", "").partition(" ")
    key = bearer.strip() if scheme.lower() == "bearer" else current.key
    return hashed(key) if key else None


ThisSession = Annotated[str | None, Depends(_key_hash)]
