from collections.abc import Iterable
from datetime import datetime

from sqlmodel import Session

from curriculum.course.models import Course, CourseProgress
from curriculum.course.queries.progress import progress_of, taker_of
from curriculum.course.queries.reading import find_page
from curriculum.course.tables import CoursePageRead


def read_pages(
    session: Session, course: Course, person_id: str, pages: Iterable[int], *, now: datetime
) -> CourseProgress:
    """Keep that these pages were read. Read twice is read once."""
    taker = taker_of(session, person_id)
    for number in pages:
        page = find_page(course, number).number
        if session.get(CoursePageRead, (person_id, page)) is None:
            session.add(CoursePageRead(person_id=person_id, page=page, read_at=now))
    session.flush()
    return progress_of(session, course, taker)
