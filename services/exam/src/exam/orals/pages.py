from typing import Annotated

from fastapi import Depends, Query, Request
from fastapi.responses import HTMLResponse, RedirectResponse

from exam.eligibility.queries import candidacy_of
from exam.orals import commands, queries
from exam.orals.forms import AskForm, BookForm, OfferForm
from exam.panel.queries import confirmed_members
from shared.clock import now
from shared.identity import Administrator, SignedIn
from shared.pages import form, page, see_other
from shared.refusals import N_
from shared.web import Db, Id, page_router

router = page_router("oral part")


@router.get("/oral")
async def show_mine(request: Request, who: SignedIn, db: Db) -> HTMLResponse:
    return page(
        request,
        who,
        "orals/mine.html",
        step="examination",
        oral=await db.read(queries.oral_page, who.id, now()),
        guide=await db.read(queries.guide, who.language, now()),
        candidacy=await db.read(candidacy_of, who.id),
    )


@router.post("/oral")
async def book(who: SignedIn, db: Db, answers: Annotated[BookForm, Depends(form(BookForm))]) -> RedirectResponse:
    await db.write(commands.book_slot, who.id, answers.slot, now=now(), name=answers.name)
    return see_other("/exam/oral", said=N_("The time is yours. You can give it back until it begins."))


@router.post("/oral/cancel")
async def cancel(who: SignedIn, db: Db) -> RedirectResponse:
    await db.write(commands.cancel_booking, who.id, now=now())
    return see_other("/exam/oral", said=N_("The time is given back. Nothing is counted."))


@router.post("/oral/decline/{examiner_id}")
async def decline(who: SignedIn, db: Db, examiner_id: Id) -> RedirectResponse:
    await db.write(commands.decline_examiner, who.id, examiner_id, now=now())
    return see_other("/exam/oral", said=N_("We will not offer you times with this examiner. Nobody is told why."))


@router.post("/oral/decline/{examiner_id}/take-back")
async def take_back_decline(who: SignedIn, db: Db, examiner_id: Id) -> RedirectResponse:
    await db.write(commands.take_back_decline, who.id, examiner_id)
    return see_other("/exam/oral", said=N_("Times with this examiner are offered to you again."))


@router.get("/oral/ask")
async def show_ask(request: Request, who: SignedIn, db: Db) -> HTMLResponse:
    candidacy = await db.read(candidacy_of, who.id)
    return page(request, who, "orals/ask.html", step="examination", candidacy=candidacy)


@router.post("/oral/ask")
async def ask(who: SignedIn, db: Db, answers: Annotated[AskForm, Depends(form(AskForm))]) -> RedirectResponse:
    await db.write(commands.ask_for_time, who.id, answers.words, now=now(), name=answers.name)
    return see_other("/exam/oral", said=N_("Thank you. We look for a time and write to you."))


@router.get("/administration/orals")
async def show_slots(request: Request, who: Administrator, db: Db) -> HTMLResponse:
    slots, requests = await db.read(queries.upcoming, now()), await db.read(queries.waiting_requests)
    return page(request, who, "orals/slots.html", slots=slots, requests=requests)


@router.get("/administration/orals/offer")
async def show_offer(
    request: Request, who: Administrator, db: Db, chosen: Annotated[str, Query(alias="request", max_length=64)] = ""
) -> HTMLResponse:
    requests, panel = await db.read(queries.waiting_requests), await db.read(confirmed_members)
    return page(request, who, "orals/offer.html", requests=requests, panel=panel, chosen=chosen)


@router.post("/administration/orals/offer")
async def offer(
    who: Administrator, db: Db, answers: Annotated[OfferForm, Depends(form(OfferForm))]
) -> RedirectResponse:
    await db.write(
        commands.offer_slot,
        who.id,
        answers.starts_at,
        answers.place,
        answers.first_examiner,
        answers.second_examiner,
        now=now(),
        request_id=answers.request,
    )
    return see_other("/exam/administration/orals", said=N_("The time is offered."))


@router.post("/administration/orals/{slot_id}/withdraw")
async def withdraw(who: Administrator, db: Db, slot_id: Id) -> RedirectResponse:
    await db.write(commands.withdraw_slot, slot_id, now=now())
    return see_other("/exam/administration/orals", said=N_("The time is withdrawn. Whoever had it chooses anew."))
