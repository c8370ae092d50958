"""What doors ask for beside the database: the parts that live as long as the process, and where somebody asks from."""

from typing import Annotated

from fastapi import Depends, Request

from gateway.accounts.keys import hashed
from gateway.sessions.cookies import cookie_name
from gateway.sessions.entry import Device, Entry
from gateway.sessions.live import LiveSessions
from gateway.sessions.rules import device
from gateway.settings import GatewaySettings


async def _settings(request: Request) -> GatewaySettings:
    found: GatewaySettings = request.app.state.settings
    return found


async def _live(request: Request) -> LiveSessions:
    found: LiveSessions = request.app.state.live
    return found


async def _entry(request: Request) -> Entry:
    found: Entry = request.app.state.entry
    return found


Settings = Annotated[GatewaySettings, Depends(_settings)]


async def _device(request: Request, settings: Settings) -> Device:
    key = request.cookies.get(cookie_name(settings))
    return Device(device(request.headers.get("user-agent", "")), key)


Where = Annotated[Device, Depends(_device)]


async def _key_hash(request: Request, where: Where) -> str | None:
    """The session that asks, by its cookie or its bearer token."""
    scheme, _, bearer = request.headers.get("authorization", "").partition(" ")
    key = bearer.strip() if scheme.lower() == "bearer" else where.key
    return hashed(key) if key else None


Live = Annotated[LiveSessions, Depends(_live)]
Enter = Annotated[Entry, Depends(_entry)]
ThisSession = Annotated[str | None, Depends(_key_hash)]
