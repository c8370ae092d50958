from fastapi import Request
from fastapi.responses import HTMLResponse

from exam.practice import queries
from exam.practice.deps import In, Number
from exam.practice.inputs import TryQuestionPage
from shared.identity import Anyone
from shared.pages import Form, page
from shared.web import Db, page_router

router = page_router("practice")


@router.get("/practice")
async def practice(request: Request, who: Anyone) -> HTMLResponse:
    return page(request, who, "practice/practice.html")


@router.get("/practice/questions/{number}")
async def practice_question(request: Request, who: Anyone, db: Db, number: Number, words: In = "") -> HTMLResponse:
    model = await db.read(queries.practice_question, number, words or who.language)
    return page(request, who, "practice/question.html", model=model)


@router.post("/practice/questions/{number}")
async def try_question_page(
    request: Request, who: Anyone, db: Db, number: Number, body: Form[TryQuestionPage]
) -> HTMLResponse:
    model = await db.read(queries.try_question_page, number, body, body.words or who.language)
    return page(request, who, "practice/question.html", model=model)
