"""What is seen of the short course: its content, how far somebody is, their checks and paper, the figures."""

from sqlmodel import Session, col, func, select

from curriculum.checks.queries import tries_of, view_sheet
from curriculum.checks.views import SheetView, Tries
from curriculum.course.content import Course, Statement
from curriculum.course.rows import own_check, own_taker, paper_of, progress_of
from curriculum.course.rules import Moment, NotPassedYet, Tally, refuse_unless_moment
from curriculum.course.tables import CourseCheck, CourseTaker, CourseTally
from curriculum.course.views import CourseAttendance, CourseProgress, CourseView, Figure, StatementFigures
from curriculum.modules.content import LessonPage, Writing
from shared.actor import Actor
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


def course(session: Session, actor: Actor, course: Course) -> CourseView:
    return CourseView(
        title=course.module.title,
        outcomes=course.module.outcomes,
        pages=course.module.lesson,
        minutes=course.module.all_minutes,
        statements=course.statements,
        progress=progress_if_taken(session, actor, course),
    )


def progress_if_taken(session: Session, actor: Actor, course: Course) -> CourseProgress | None:
    """None for whoever does not take the course."""
    taker = session.get(CourseTaker, actor.id) if actor.id else None
    return _progress(session, course, taker) if taker else None


def my_progress(session: Session, actor: Actor, course: Course) -> CourseProgress:
    return _progress(session, course, own_taker(session, actor))


def statements(session: Session, actor: Actor, course: Course, moment: Moment) -> tuple[Statement, ...]:
    """Refused where they are not open."""
    taker = own_taker(session, actor)
    refuse_unless_moment(progress_of(session, taker, paper_of(session, actor.id)), moment)
    return course.statements


def my_check(session: Session, actor: Actor, check_id: str) -> SheetView:
    """The questions; once they are handed in, the result."""
    return view_sheet(SheetView, own_check(session, actor, check_id))


def my_tries(session: Session, actor: Actor, *, after: str = "") -> Tries:
    return tries_of(session, CourseCheck, col(CourseCheck.person_id) == actor.id, after=after)


def my_paper(session: Session, actor: Actor, course: Course) -> CourseAttendance:
    if session.get(CourseTaker, actor.id) is None:
        raise NotFound
    paper = paper_of(session, actor.id)
    if paper is None:
        raise NotPassedYet
    return CourseAttendance(
        number=paper.number,
        name=paper.name,
        course=course.module.title,
        attended_on=paper.attended_on,
        minutes=paper.minutes,
        minutes_beside=paper.minutes_beside,
    )


def figures(session: Session, course: Course) -> list[StatementFigures]:
    """Before beside after. What waits is not read out here."""
    tallies = {(row.moment, row.statement): row.tally for row in session.exec(select(CourseTally))}

    def figure(moment: Moment, statement: Statement) -> Figure:
        tally = tallies.get((moment, statement.id), Tally())
        return Figure(people=tally.people, mean=tally.mean)

    return [
        StatementFigures(statement=one, before=figure(Moment.BEFORE, one), after=figure(Moment.AFTER, one))
        for one in course.statements
    ]


def _progress(session: Session, course: Course, taker: CourseTaker) -> CourseProgress:
    paper = paper_of(session, taker.person_id)
    progress = progress_of(session, taker, paper)
    tries = select(func.count()).where(col(CourseCheck.person_id) == taker.person_id)
    return CourseProgress(
        name=paper.name if paper else taker.name,
        read=progress.read,
        unread=tuple(page.number for page in course.module.unread(progress.read)),
        tries=session.exec(tries).one(),
        passed=progress.passed,
        moment=progress.moment,
        paper=paper.number if paper else None,
    )
