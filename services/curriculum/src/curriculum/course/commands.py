"""What is written down of those who take the short course."""

from collections.abc import Iterable
from datetime import datetime

from sqlmodel import Session, select

from curriculum.checks.commands import begin_sheet, choose_answers, hand_in_sheet
from curriculum.checks.inputs import ChooseAnswers
from curriculum.checks.rules import refuse_unless_lesson_read
from curriculum.completion.commands import number_paper
from curriculum.course.content import Course
from curriculum.course.inputs import AnswerStatements, TakeCourse
from curriculum.course.queries import find_page
from curriculum.course.rows import checks_of, own_check, own_taker, pages_read, paper_of, progress_of
from curriculum.course.rules import Moment, counted, refuse_if_paper_stands, refuse_unless_asked, refuse_unless_moment
from curriculum.course.tables import CourseCheck, CoursePageRead, CoursePaper, CourseTaker, CourseTally
from shared.actor import Actor
from shared.days import day_of


def take_course(session: Session, actor: Actor, what: TakeCourse, *, now: datetime) -> None:
    """Begin to keep what they read. Given once more, the name is another one, until the paper is made."""
    refuse_if_paper_stands(paper=paper_of(session, actor.id) is not None)
    taker = session.get(CourseTaker, actor.id) or CourseTaker(person_id=actor.id, name=what.name, began_at=now)
    taker.name = what.name
    session.add(taker)


def read_pages(session: Session, actor: Actor, course: Course, pages: Iterable[int], *, now: datetime) -> None:
    """Keep that these pages were read. Read twice is read once."""
    taker = own_taker(session, actor)
    numbers = {find_page(course, number).number for number in pages}
    for page in sorted(numbers - pages_read(session, taker.person_id)):
        session.add(CoursePageRead(person_id=taker.person_id, page=page, read_at=now))


def answer_statements(session: Session, actor: Actor, course: Course, moment: Moment, what: AnswerStatements) -> None:
    """Add each answer to the counts of its statement. The person's row says only that they have answered."""
    taker = own_taker(session, actor)
    refuse_unless_moment(progress_of(session, taker, paper_of(session, actor.id)), moment)
    refuse_unless_asked(course.ids, what.answers)
    _count(session, moment, what)
    match moment:
        case Moment.BEFORE:
            taker.answered_before = True
        case Moment.AFTER:
            taker.answered_after = True


def begin_check(session: Session, actor: Actor, course: Course, *, now: datetime) -> str:
    """Begin a fresh try at the check, or take up the one that was left half-filled."""
    taker = own_taker(session, actor)
    read = pages_read(session, taker.person_id)
    refuse_unless_lesson_read(read, course.module.needed)
    earlier = checks_of(session, taker.person_id)
    check = course.module.check_after(read)
    return begin_sheet(session, CourseCheck, check, earlier, now=now, person_id=taker.person_id)


def keep_answers(session: Session, actor: Actor, check_id: str, what: ChooseAnswers) -> None:
    """Keep what is chosen so far, for later."""
    choose_answers(session, own_check(session, actor, check_id), what)


def hand_in_check(
    session: Session, actor: Actor, course: Course, check_id: str, what: ChooseAnswers, *, now: datetime
) -> None:
    """Hand in a check. The first time that it is passed makes the paper."""
    check = own_check(session, actor, check_id)
    if hand_in_sheet(session, check, what, now=now) and paper_of(session, actor.id) is None:
        _make_paper(session, course, own_taker(session, actor), now)


def _count(session: Session, moment: Moment, what: AnswerStatements) -> None:
    rows = {row.statement: row for row in session.exec(select(CourseTally).where(CourseTally.moment == moment))}
    for statement, step in what.answers.items():
        row = rows.get(statement) or CourseTally(moment=moment, statement=statement)
        tally = counted(row.tally, step)
        row.shown, row.waiting = list(tally.shown), list(tally.waiting)
        session.add(row)


def _make_paper(session: Session, course: Course, taker: CourseTaker, now: datetime) -> None:
    paper = CoursePaper(
        number=number_paper(session),
        person_id=taker.person_id,
        name=taker.name,
        attended_on=day_of(now),
        minutes=course.minutes_of(pages_read(session, taker.person_id)),
        minutes_beside=course.minutes_beside,
    )
    session.add(paper)
