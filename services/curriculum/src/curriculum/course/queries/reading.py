from curriculum.course.models import Course, CourseProgress
from curriculum.course.published import ADDRESS
from curriculum.course.rules import Moment
from curriculum.modules.content import LessonPage, Writing
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


def after_name(progress: CourseProgress) -> str:
    """Where one goes on after giving the name: what is asked before the first page, as long as it is open."""
    return f"{ADDRESS}/statements/before" if progress.moment == "before" else ADDRESS


def after_statements(moment: Moment) -> str:
    """Before leads to the first page, after to the paper."""
    return f"{ADDRESS}/lesson/1" if moment == "before" else ADDRESS


def after_page(course: Course, number: int) -> str:
    """The next page, and after the last one the check."""
    return f"{ADDRESS}/lesson/{number + 1}" if number < len(course.module.lesson) else f"{ADDRESS}/check"
