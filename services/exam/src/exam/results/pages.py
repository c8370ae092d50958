from typing import Annotated

from fastapi import Depends, Request
from fastapi.responses import HTMLResponse, RedirectResponse

from exam.results import commands, queries
from exam.results.forms import WithdrawForm
from shared.clock import now
from shared.identity import Administrator, SignedIn
from shared.pages import form, page, see_other
from shared.refusals import N_
from shared.web import Db, Id, page_router

router = page_router("results")


@router.get("/results/{result_id}")
async def show_result(request: Request, who: SignedIn, db: Db, result_id: Id) -> HTMLResponse:
    result = await db.read(queries.my_result, who.id, result_id)
    return page(request, who, "results/result.html", step="examination", result=result)


@router.get("/administration/releases")
async def show_releases(request: Request, who: Administrator, db: Db) -> HTMLResponse:
    return page(
        request,
        who,
        "results/releases.html",
        waiting=await db.read(queries.releases, who.id),
        lately=await db.read(queries.released_lately, who.id),
    )


@router.get("/administration/releases/{result_id}")
async def show_release(request: Request, who: Administrator, db: Db, result_id: Id) -> HTMLResponse:
    found = await db.read(queries.release, result_id, who.id)
    return page(request, who, "results/release.html", release=found.release, records=found.records)


@router.post("/administration/releases/{result_id}")
async def release(who: Administrator, db: Db, result_id: Id) -> RedirectResponse:
    await db.write(commands.release_result, result_id, who.id, now=now())
    return see_other("/exam/administration/releases", said=N_("Your word is kept."))


@router.get("/administration/releases/{result_id}/withdraw")
async def show_withdraw(request: Request, who: Administrator, db: Db, result_id: Id) -> HTMLResponse:
    found = await db.read(queries.release, result_id, who.id)
    return page(request, who, "results/withdraw.html", release=found.release)


@router.post("/administration/releases/{result_id}/withdraw")
async def withdraw(
    who: Administrator, db: Db, result_id: Id, answers: Annotated[WithdrawForm, Depends(form(WithdrawForm))]
) -> RedirectResponse:
    await db.write(commands.withdraw_result, result_id, who.id, answers.reason, now=now())
    return see_other("/exam/administration/releases", said=N_("Your word is kept."))


@router.post("/administration/releases/{result_id}/draft-again")
async def draft_again(who: Administrator, db: Db, result_id: Id) -> RedirectResponse:
    await db.write(commands.draft_again, result_id)
    return see_other("/exam/administration/releases", said=N_("A new draft is on its way."))
