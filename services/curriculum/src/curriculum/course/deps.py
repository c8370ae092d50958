"""What doors ask for: the short course as it was published."""

from typing import Annotated

from curriculum.course.content import Course
from shared.web import of_app

ShortCourse = Annotated[Course, of_app("course")]
