"""The check of the short course: begin, keep, hand in. The first time that it is passed makes the paper."""

from datetime import datetime

from sqlmodel import Session

from curriculum.checks.commands import begin_sheet, choose_answers, hand_in_sheet
from curriculum.checks.queries import view_sheet
from curriculum.checks.rules import refuse_unless_lesson_read
from curriculum.completion.commands import number_paper
from curriculum.course.models import Course, CourseCheckView
from curriculum.course.queries.checks import own_try, tries_of
from curriculum.course.queries.progress import pages_read, paper_of, taker_of
from curriculum.course.tables import CourseCheck, CoursePaper, CourseTaker
from shared.days import day_of


def start_check(session: Session, course: Course, person_id: str, *, now: datetime) -> str:
    """Begin a fresh try, or take up the one that was left half-filled."""
    taker_of(session, person_id)
    read = pages_read(session, person_id)
    refuse_unless_lesson_read(read, course.module.needed)
    earlier = tries_of(session, person_id)
    check = course.module.check_after(read)
    return begin_sheet(session, CourseCheck, check, earlier, now=now, person_id=person_id)


def keep_answers(session: Session, sheet_id: str, person_id: str, answers: dict[str, int]) -> CourseCheckView:
    sheet = own_try(session, sheet_id, person_id)
    choose_answers(session, sheet, answers)
    return view_sheet(CourseCheckView, sheet)


def hand_in_check(
    session: Session, course: Course, sheet_id: str, person_id: str, answers: dict[str, int], *, now: datetime
) -> CourseCheckView:
    sheet = own_try(session, sheet_id, person_id)
    if hand_in_sheet(session, sheet, answers, now=now) and paper_of(session, person_id) is None:
        _make_paper(session, course, taker_of(session, person_id), now)
    return view_sheet(CourseCheckView, sheet)


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
