from curriculum.checks.inputs import ChooseAnswers
from curriculum.course.commands.answer_statements import answer_statements
from curriculum.course.commands.pass_check import hand_in_check, keep_answers, start_check
from curriculum.course.commands.read_pages import read_pages
from curriculum.course.commands.take_course import take_course
from curriculum.course.doors import Short
from curriculum.course.models import (
    Agreement,
    CourseAttendance,
    CourseCheckView,
    CoursePagesRead,
    CourseProgress,
    CourseView,
    StatementFigures,
    TakerName,
)
from curriculum.course.queries.checks import show_try
from curriculum.course.queries.figures import show_figures
from curriculum.course.queries.progress import show_course, show_paper
from curriculum.course.rules import Moment
from shared.clock import now
from shared.identity import Administrator, Anyone, SignedIn
from shared.web import Db, Id, api_router

router = api_router("course")


@router.get("/course")
async def read_course(who: Anyone, db: Db, short: Short) -> CourseView:
    """The short course, open to all; with their progress for whoever takes it."""
    return await db.read(show_course, short, who.person_id)


@router.put("/course/name")
async def give_name(who: SignedIn, db: Db, short: Short, sent: TakerName) -> CourseProgress:
    """Begins the course, or changes the name until the paper is made."""
    return await db.write(take_course, short, who.id, sent.name, now=now())


@router.put("/course/pages")
async def keep_course_pages_read(who: SignedIn, db: Db, short: Short, sent: CoursePagesRead) -> CourseProgress:
    return await db.write(read_pages, short, who.id, sent.pages, now=now())


@router.post("/course/statements/{moment}", status_code=204)
async def agree_or_not(moment: Moment, who: SignedIn, db: Db, short: Short, sent: Agreement) -> None:
    """Before the first page, or after the check. Only counts are kept."""
    await db.write(answer_statements, short, who.id, moment, sent.answers)


@router.get("/course/figures")
async def read_figures(who: Administrator, db: Db, short: Short) -> list[StatementFigures]:
    """Before beside after; they move in whole tens only."""
    return await db.read(show_figures, short)


@router.post("/course/checks", status_code=201)
async def begin_course_check(who: SignedIn, db: Db, short: Short) -> CourseCheckView:
    """A fresh try at the check, or the one that was left half-filled."""
    return await db.read(show_try, await db.write(start_check, short, who.id, now=now()), who.id)


@router.get("/course/checks/{sheet_id}")
async def read_course_check(sheet_id: Id, who: SignedIn, db: Db) -> CourseCheckView:
    return await db.read(show_try, sheet_id, who.id)


@router.put("/course/checks/{sheet_id}/answers")
async def keep_course_answers(sheet_id: Id, who: SignedIn, db: Db, sent: ChooseAnswers) -> CourseCheckView:
    return await db.write(keep_answers, sheet_id, who.id, sent.answers)


@router.post("/course/checks/{sheet_id}/answers")
async def hand_in_course_answers(
    sheet_id: Id, who: SignedIn, db: Db, short: Short, sent: ChooseAnswers
) -> CourseCheckView:
    return await db.write(hand_in_check, short, sheet_id, who.id, sent.answers, now=now())


@router.get("/course/paper")
async def read_own_course_paper(who: SignedIn, db: Db, short: Short) -> CourseAttendance:
    """What the attendance paper says. It is not a certification."""
    return await db.read(show_paper, short, who.id)
