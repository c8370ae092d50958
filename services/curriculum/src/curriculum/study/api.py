from curriculum.checks.inputs import ChooseAnswers
from curriculum.modules import queries as modules
from curriculum.modules.deps import ModuleNumber, Published
from curriculum.study import commands, queries
from curriculum.study.inputs import KeepReflection, ReadPages
from curriculum.study.views import CheckView, Lesson, ModuleProgress, Overview, ReflectionView
from shared import clock
from shared.identity import Anyone, SignedIn
from shared.vault.deps import Keys
from shared.web import Db, Id, api_router

router = api_router("study")


@router.get("/progress")
async def overview(who: Anyone, db: Db, published: Published) -> Overview:
    """The modules as whoever asks sees them, and their one next step."""
    return await db.read(queries.overview, who.visitor, published)


@router.get("/modules/{number}")
async def lesson(who: Anyone, db: Db, published: Published, number: ModuleNumber) -> Lesson:
    """A module's lesson; module 1 is open to all."""
    return await db.read(queries.lesson, who.visitor, modules.find_module(published, number))


@router.put("/modules/{number}/pages")
async def read_pages(
    who: SignedIn, db: Db, published: Published, number: ModuleNumber, body: ReadPages
) -> ModuleProgress:
    module = modules.find_module(published, number)
    await db.write(commands.read_pages, who.actor, module, body.pages, now=clock.now())
    return await db.read(queries.progress, who.actor, number)


@router.post("/modules/{number}/checks", status_code=201)
async def begin_check(who: SignedIn, db: Db, published: Published, number: ModuleNumber) -> CheckView:
    """A fresh try at the check, or the one that was left half-filled."""
    module = modules.find_module(published, number)
    check_id = await db.write(commands.begin_check, who.actor, module, now=clock.now())
    return await db.read(queries.my_check, who.actor, check_id)


@router.get("/checks/{check_id}")
async def my_check(who: SignedIn, db: Db, check_id: Id) -> CheckView:
    return await db.read(queries.my_check, who.actor, check_id)


@router.put("/checks/{check_id}/answers")
async def keep_answers(who: SignedIn, db: Db, check_id: Id, body: ChooseAnswers) -> CheckView:
    await db.write(commands.keep_answers, who.actor, check_id, body)
    return await db.read(queries.my_check, who.actor, check_id)


@router.post("/checks/{check_id}/answers")
async def hand_in_check(who: SignedIn, db: Db, check_id: Id, body: ChooseAnswers) -> CheckView:
    """The result, with a reason for each answer."""
    await db.write(commands.hand_in_check, who.actor, check_id, body, now=clock.now())
    return await db.read(queries.my_check, who.actor, check_id)


@router.get("/modules/{number}/reflection")
async def my_reflection(
    who: SignedIn, db: Db, published: Published, keys: Keys, number: ModuleNumber
) -> ReflectionView:
    """For whoever wrote it, and nobody else."""
    return await db.read(queries.my_reflection, who.actor, keys, modules.find_module(published, number).number)


@router.put("/modules/{number}/reflection", status_code=204)
async def keep_reflection(
    who: SignedIn, db: Db, published: Published, keys: Keys, number: ModuleNumber, body: KeepReflection
) -> None:
    """An empty text takes it away."""
    module = modules.find_module(published, number)
    await db.write(commands.keep_reflection, who.actor, keys, module, body, now=clock.now())
