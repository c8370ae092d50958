"""What is kept of one person who takes the course."""

from sqlmodel import Session, col, select

from curriculum.course.rules import Moment, NameFirst, Progress
from curriculum.course.tables import CourseCheck, CoursePageRead, CoursePaper, CourseTaker
from shared.actor import Actor
from shared.refusals import NotFound


def own_taker(session: Session, actor: Actor) -> CourseTaker:
    """For what is written down: only those who take the course."""
    taker = session.get(CourseTaker, actor.id)
    if taker is None:
        raise NameFirst
    return taker


def own_check(session: Session, actor: Actor, check_id: str) -> CourseCheck:
    check = session.get(CourseCheck, check_id)
    if check is None or check.person_id != actor.id:
        raise NotFound
    return check


def checks_of(session: Session, person_id: str) -> list[CourseCheck]:
    of_one = select(CourseCheck).where(CourseCheck.person_id == person_id)
    return list(session.exec(of_one.order_by(col(CourseCheck.number))))


def pages_read(session: Session, person_id: str) -> frozenset[int]:
    return frozenset(session.exec(select(CoursePageRead.page).where(CoursePageRead.person_id == person_id)))


def paper_of(session: Session, person_id: str) -> CoursePaper | None:
    return session.exec(select(CoursePaper).where(CoursePaper.person_id == person_id)).first()


def progress_of(session: Session, taker: CourseTaker, paper: CoursePaper | None) -> Progress:
    answered = {Moment.BEFORE: taker.answered_before, Moment.AFTER: taker.answered_after}
    return Progress(
        read=pages_read(session, taker.person_id),
        passed=paper is not None,
        answered=frozenset(moment for moment, done in answered.items() if done),
    )
