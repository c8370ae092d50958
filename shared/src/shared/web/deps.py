"""What doors ask for beside the database: what the application keeps as long as the process lives."""

from operator import attrgetter
from typing import Any

from fastapi import Depends, Request


def of_app(name: str) -> Any:
    """For a parameter's type: `Address = Annotated[str, of_app("settings.address")]`."""
    part = attrgetter(name)

    async def read(request: Request) -> Any:
        return part(request.app.state)

    return Depends(read)
