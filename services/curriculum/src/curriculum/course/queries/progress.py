"""How far somebody is in the short course."""

from sqlmodel import Session, col, func, select

from curriculum.course.models import Course, CourseAttendance, CourseProgress, CourseView
from curriculum.course.rules import MOMENTS, Moment, NameFirst, NotPassedYet, Standing, check_moment
from curriculum.course.tables import CourseCheck, CoursePageRead, CoursePaper, CourseTaker
from shared.refusals import NotFound


def taker_of(session: Session, person_id: str) -> CourseTaker:
    """For what is written down: only those who take the course."""
    taker = session.get(CourseTaker, person_id)
    if taker is None:
        raise NameFirst
    return taker


def paper_of(session: Session, person_id: str) -> CoursePaper | None:
    return session.exec(select(CoursePaper).where(CoursePaper.person_id == person_id)).first()


def pages_read(session: Session, person_id: str) -> frozenset[int]:
    return frozenset(session.exec(select(CoursePageRead.page).where(CoursePageRead.person_id == person_id)))


def standing_of(session: Session, taker: CourseTaker) -> Standing:
    return Standing(
        read=pages_read(session, taker.person_id),
        passed=paper_of(session, taker.person_id) is not None,
        answered=frozenset(moment for moment in MOMENTS if getattr(taker, f"answered_{moment}")),
    )


def show_progress(session: Session, course: Course, person_id: str | None) -> CourseProgress | None:
    """None for whoever does not take the course."""
    taker = session.get(CourseTaker, person_id) if person_id else None
    return progress_of(session, course, taker) if taker else None


def progress_of(session: Session, course: Course, taker: CourseTaker) -> CourseProgress:
    standing = standing_of(session, taker)
    paper = paper_of(session, taker.person_id)
    tries = select(func.count()).where(col(CourseCheck.person_id) == taker.person_id)
    return CourseProgress(
        name=paper.name if paper else taker.name,
        read=standing.read,
        unread=tuple(page.number for page in course.module.unread(standing.read)),
        tries=session.exec(tries).one(),
        passed=standing.passed,
        moment=standing.moment,
        paper=paper.number if paper else None,
    )


def show_moment(session: Session, person_id: str, moment: Moment) -> None:
    """Refused where the questions are not open."""
    check_moment(standing_of(session, taker_of(session, person_id)), moment)


def show_course(session: Session, course: Course, person_id: str | None) -> CourseView:
    return CourseView(
        title=course.module.title,
        outcomes=course.module.outcomes,
        pages=course.module.lesson,
        minutes=course.module.all_minutes,
        statements=course.statements,
        progress=show_progress(session, course, person_id),
    )


def show_paper(session: Session, course: Course, person_id: str) -> CourseAttendance:
    if session.get(CourseTaker, person_id) is None:
        raise NotFound
    paper = paper_of(session, person_id)
    if paper is None:
        raise NotPassedYet
    return CourseAttendance.model_validate({**paper.model_dump(), "course": course.module.title})
