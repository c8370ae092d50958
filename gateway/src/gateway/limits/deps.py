"""What doors ask for that count who asks."""

from typing import Annotated

from fastapi import Depends, Request


async def _network(request: Request) -> str:
    """From where it is asked, as the front door has found it."""
    network: str = request.scope["peerway.network"]
    return network


Network = Annotated[str, Depends(_network)]
