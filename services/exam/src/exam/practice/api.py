from exam.practice import queries
from exam.practice.deps import Number
from exam.practice.inputs import TryAnswer
from exam.practice.views import PracticeQuestion
from shared.identity import Anyone
from shared.web import Db, api_router

router = api_router("practice", public=True)


@router.get("/practice/questions/{number}")
async def practice_question(who: Anyone, db: Db, number: Number) -> PracticeQuestion:
    """A question for trying out how the examination is answered."""
    return await db.read(queries.practice_question, number, who.language)


@router.post("/practice/questions/{number}")
async def try_answer(who: Anyone, db: Db, number: Number, body: TryAnswer) -> PracticeQuestion:
    """What one hears of an answer. Nothing is kept."""
    return await db.read(queries.try_answer, number, body, who.language)
