from curriculum.checks.inputs import ChooseAnswers
from curriculum.checks.views import SheetView
from curriculum.course import commands, queries
from curriculum.course.deps import ShortCourse
from curriculum.course.inputs import AnswerStatements, ReadPages, TakeCourse
from curriculum.course.rules import Moment
from curriculum.course.views import CourseAttendance, CourseProgress, CourseView, StatementFigures
from shared import clock
from shared.identity import Administrator, Anyone, SignedIn
from shared.web import Db, Id, api_router

router = api_router("course")


@router.get("/course")
async def course(who: Anyone, db: Db, short: ShortCourse) -> CourseView:
    """The short course, open to all; with their progress for whoever takes it."""
    return await db.read(queries.course, who.visitor, short)


@router.put("/course/name")
async def take_course(who: SignedIn, db: Db, short: ShortCourse, body: TakeCourse) -> CourseProgress:
    """Begins the course, or changes the name until the paper is made."""
    await db.write(commands.take_course, who.actor, body, now=clock.now())
    return await db.read(queries.my_progress, who.actor, short)


@router.put("/course/pages")
async def read_pages(who: SignedIn, db: Db, short: ShortCourse, body: ReadPages) -> CourseProgress:
    await db.write(commands.read_pages, who.actor, short, body.pages, now=clock.now())
    return await db.read(queries.my_progress, who.actor, short)


@router.post("/course/statements/{moment}", status_code=204)
async def answer_statements(who: SignedIn, db: Db, short: ShortCourse, moment: Moment, body: AnswerStatements) -> None:
    """Before the first page, or after the check. Only counts are kept."""
    await db.write(commands.answer_statements, who.actor, short, moment, body)


@router.get("/course/figures")
async def figures(who: Administrator, db: Db, short: ShortCourse) -> list[StatementFigures]:
    """Before beside after; they move in whole tens only."""
    return await db.read(queries.figures, short)


@router.post("/course/checks", status_code=201)
async def begin_check(who: SignedIn, db: Db, short: ShortCourse) -> SheetView:
    """A fresh try at the check, or the one that was left half-filled."""
    check_id = await db.write(commands.begin_check, who.actor, short, now=clock.now())
    return await db.read(queries.my_check, who.actor, check_id)


@router.get("/course/checks/{sheet_id}")
async def my_check(who: SignedIn, db: Db, sheet_id: Id) -> SheetView:
    return await db.read(queries.my_check, who.actor, sheet_id)


@router.put("/course/checks/{sheet_id}/answers")
async def keep_answers(who: SignedIn, db: Db, sheet_id: Id, body: ChooseAnswers) -> SheetView:
    await db.write(commands.keep_answers, who.actor, sheet_id, body)
    return await db.read(queries.my_check, who.actor, sheet_id)


@router.post("/course/checks/{sheet_id}/answers")
async def hand_in_check(who: SignedIn, db: Db, short: ShortCourse, sheet_id: Id, body: ChooseAnswers) -> SheetView:
    """The result, with a reason for each answer."""
    await db.write(commands.hand_in_check, who.actor, short, sheet_id, body, now=clock.now())
    return await db.read(queries.my_check, who.actor, sheet_id)


@router.get("/course/paper")
async def my_paper(who: SignedIn, db: Db, short: ShortCourse) -> CourseAttendance:
    """What the attendance paper says. It is not a certification."""
    return await db.read(queries.my_paper, who.actor, short)
