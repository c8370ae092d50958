"""What doors ask for: the library as it was published."""

from typing import Annotated

from fastapi import Depends, Path, Request

from curriculum.library.models import Library


async def _library(request: Request) -> Library:
    found: Library = request.app.state.library
    return found


Shelves = Annotated[Library, Depends(_library)]
Slug = Annotated[str, Path(pattern=r"^[a-z0-9-]+$", max_length=80)]
