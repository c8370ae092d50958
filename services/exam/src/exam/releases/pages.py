from fastapi import Request
from fastapi.responses import HTMLResponse, RedirectResponse

from exam.releases import queries
from exam.results import commands
from exam.results.inputs import ReturnDraft, WithdrawResult
from shared import clock
from shared.identity import Administrator, FreshAdmin
from shared.pages import Form, page, see_other
from shared.refusals import N_
from shared.web import After, Db, Id, page_router

router = page_router("releases")
RELEASES = "/exam/administration/releases"


@router.get("/administration/releases")
async def releases(
    request: Request,
    who: Administrator,
    db: Db,
    after: After = "",
    lately_after: After = "",
    kept_after: After = "",
) -> HTMLResponse:
    return page(
        request,
        who,
        "releases/releases.html",
        waiting=await db.read(queries.releases, who.actor, after=after),
        lately=await db.read(queries.released_lately, who.actor, after=lately_after),
        after=after,
        lately_after=lately_after,
        kept=await db.read(queries.kept_parts, after=kept_after),
        kept_after=kept_after,
    )


@router.get("/administration/releases/{result_id}")
async def release(request: Request, who: Administrator, db: Db, result_id: Id) -> HTMLResponse:
    found = await db.read(queries.release, who.actor, result_id)
    return page(request, who, "releases/release.html", release=found.release, records=found.records)


@router.post("/administration/releases/{result_id}")
async def release_result(who: FreshAdmin, db: Db, result_id: Id) -> RedirectResponse:
    await db.write(commands.release_result, who.actor, result_id, now=clock.now())
    return see_other(RELEASES, said=N_("Your word is kept."))


@router.get("/administration/releases/{result_id}/withdraw")
async def release_to_withdraw(request: Request, who: Administrator, db: Db, result_id: Id) -> HTMLResponse:
    found = await db.read(queries.release, who.actor, result_id)
    return page(request, who, "releases/withdraw.html", release=found.release)


@router.post("/administration/releases/{result_id}/withdraw")
async def withdraw_result(who: FreshAdmin, db: Db, result_id: Id, body: Form[WithdrawResult]) -> RedirectResponse:
    await db.write(commands.withdraw_result, who.actor, result_id, body, now=clock.now())
    return see_other(RELEASES, said=N_("Your word is kept."))


@router.get("/administration/releases/{result_id}/return")
async def release_to_return(request: Request, who: Administrator, db: Db, result_id: Id) -> HTMLResponse:
    found = await db.read(queries.release, who.actor, result_id)
    return page(request, who, "releases/return.html", release=found.release)


@router.post("/administration/releases/{result_id}/return")
async def return_draft(who: FreshAdmin, db: Db, result_id: Id, body: Form[ReturnDraft]) -> RedirectResponse:
    await db.write(commands.return_draft, who.actor, result_id, body, now=clock.now())
    return see_other(RELEASES, said=N_("Your word is kept."))


@router.post("/administration/parts/{sitting_id}/draft")
async def draft_part(who: Administrator, db: Db, sitting_id: Id) -> RedirectResponse:
    await db.write(commands.draft_part, who.actor, sitting_id, now=clock.now())
    return see_other(RELEASES, said=N_("The draft is made. Two administrators release it."))


@router.post("/administration/releases/{result_id}/take-back")
async def take_back_approval(who: Administrator, db: Db, result_id: Id) -> RedirectResponse:
    await db.write(commands.take_back_approval, who.actor, result_id, now=clock.now())
    return see_other(f"{RELEASES}/{result_id}", said=N_("The first word is taken back."))


@router.post("/administration/releases/{result_id}/draft-again")
async def draft_again(who: Administrator, db: Db, result_id: Id) -> RedirectResponse:
    await db.write(commands.draft_again, who.actor, result_id, now=clock.now())
    return see_other(RELEASES, said=N_("A new draft is on its way."))
