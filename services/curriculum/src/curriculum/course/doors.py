"""What doors ask for: the short course as it was published."""

from typing import Annotated

from fastapi import Depends, Request

from curriculum.course.models import Course


async def _course(request: Request) -> Course:
    found: Course = request.app.state.course
    return found


Short = Annotated[Course, Depends(_course)]
