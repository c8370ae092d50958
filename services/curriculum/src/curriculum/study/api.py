from curriculum.checks.models import CheckAnswers
from curriculum.modules.doors import ModuleNumber, Published
from curriculum.modules.queries import find_module
from curriculum.study.commands.answer_check import hand_in_check, keep_answers
from curriculum.study.commands.keep_reflection import keep_reflection
from curriculum.study.commands.read_pages import read_pages
from curriculum.study.commands.start_check import start_check
from curriculum.study.models import (
    CheckView,
    ModuleProgress,
    Overview,
    PagesRead,
    ReflectionText,
    ReflectionView,
)
from curriculum.study.queries.checks import show_check
from curriculum.study.queries.lessons import Lesson, read_lesson
from curriculum.study.queries.overview import show_overview
from curriculum.study.queries.reflections import show_reflection
from curriculum.vault.doors import Keys
from shared.clock import now
from shared.identity import Anyone, SignedIn
from shared.web import Db, Id, api_router

router = api_router("study")


@router.get("/progress")
async def read_progress(who: Anyone, db: Db, published: Published) -> Overview:
    """The modules as whoever asks sees them, and their one next step."""
    return await db.read(show_overview, published, who)


@router.get("/modules/{number}")
async def read_module(number: ModuleNumber, who: Anyone, db: Db, published: Published) -> Lesson:
    """A module's lesson; module 1 is open to all."""
    return await db.read(read_lesson, who, find_module(published, number))


@router.put("/modules/{number}/pages")
async def keep_pages_read(
    number: ModuleNumber, who: SignedIn, db: Db, published: Published, read: PagesRead
) -> ModuleProgress:
    return await db.write(read_pages, who, find_module(published, number), read.pages, now=now())


@router.post("/modules/{number}/checks", status_code=201)
async def begin_check(number: ModuleNumber, who: SignedIn, db: Db, published: Published) -> CheckView:
    """A fresh try at the check, or the one that was left half-filled."""
    return await db.write(start_check, who, find_module(published, number), now=now())


@router.get("/checks/{check_id}")
async def read_check(check_id: Id, who: SignedIn, db: Db) -> CheckView:
    return await db.read(show_check, check_id, who.id)


@router.put("/checks/{check_id}/answers")
async def keep_check_answers(check_id: Id, who: SignedIn, db: Db, answers: CheckAnswers) -> CheckView:
    return await db.write(keep_answers, check_id, who.id, answers.answers)


@router.post("/checks/{check_id}/answers")
async def hand_in_check_answers(check_id: Id, who: SignedIn, db: Db, answers: CheckAnswers) -> CheckView:
    return await db.write(hand_in_check, check_id, who.id, answers.answers, now=now())


@router.get("/modules/{number}/reflection")
async def read_own_reflection(
    number: ModuleNumber, who: SignedIn, db: Db, published: Published, keys: Keys
) -> ReflectionView:
    """For whoever wrote it, and nobody else."""
    return await db.read(show_reflection, keys, who.id, find_module(published, number).number)


@router.put("/modules/{number}/reflection", status_code=204)
async def keep_own_reflection(
    number: ModuleNumber, who: SignedIn, db: Db, published: Published, keys: Keys, reflection: ReflectionText
) -> None:
    """An empty text takes it away."""
    await db.write(keep_reflection, keys, who, find_module(published, number), reflection.text, now=now())
