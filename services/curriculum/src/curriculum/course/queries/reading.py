from curriculum.course.models import Course
from curriculum.modules.models import LessonPage, Writing
from shared.refusals import NotFound


def find_page(course: Course, number: int) -> LessonPage:
    if not 1 <= number <= len(course.module.lesson):
        raise NotFound
    return course.module.lesson[number - 1]


def find_writing(course: Course, kind: str) -> Writing:
    found: Writing | None = getattr(course.module, kind)
    if found is None:
        raise NotFound
    return found
