"""What doors of every room ask for: the published content."""

from typing import Annotated

from fastapi import Depends, Path, Request

from curriculum.modules.models import Curriculum


async def _published(request: Request) -> Curriculum:
    found: Curriculum = request.app.state.curriculum
    return found


Published = Annotated[Curriculum, Depends(_published)]
ModuleNumber = Annotated[int, Path(ge=1, le=999)]
