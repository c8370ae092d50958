from datetime import datetime

from sqlmodel import Session

from curriculum.course.models import Course, CourseProgress
from curriculum.course.queries.progress import paper_of, progress_of
from curriculum.course.rules import check_name_open
from curriculum.course.tables import CourseTaker


def take_course(session: Session, course: Course, person_id: str, name: str, *, now: datetime) -> CourseProgress:
    """From here on it is kept what they read. Given once more, the name is another one, until the paper is made."""
    check_name_open(paper=paper_of(session, person_id) is not None)
    taker = session.get(CourseTaker, person_id) or CourseTaker(person_id=person_id, name=name, began_at=now)
    taker.name = name
    session.add(taker)
    session.flush()
    return progress_of(session, course, taker)
