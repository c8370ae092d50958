from typing import Annotated

from fastapi import Query, Request
from fastapi.responses import HTMLResponse, RedirectResponse

from exam.catalog import queries
from exam.catalog.inputs import InLanguage, ListItems, Preview, Version
from exam.reviews import commands as reviews
from exam.reviews.inputs import RetireItem, ReviewItem
from exam.reviews.rules import CRITERIA, Kind
from shared import clock
from shared.identity import Administrator, ItemWriter
from shared.pages import Form, page, see_other
from shared.refusals import N_
from shared.web import Db, Id, page_router

router = page_router("bank")
VERSION = "/bank/items/{item_id}/versions/{version}"


@router.get("/bank")
async def list_items(request: Request, who: ItemWriter, db: Db, what: Annotated[ListItems, Query()]) -> HTMLResponse:
    items = await db.read(queries.list_items, who.actor, what)
    strands = await db.read(queries.strands)
    return page(request, who, "catalog/items.html", items=items, what=what, strands=strands)


@router.get("/bank/forms")
async def reviewed_forms(request: Request, who: ItemWriter, db: Db) -> HTMLResponse:
    forms = await db.read(queries.reviewed_forms, who.actor)
    return page(request, who, "catalog/forms.html", forms=forms)


@router.get("/bank/items/{item_id}")
async def newest_item(request: Request, who: ItemWriter, db: Db, item_id: Id) -> HTMLResponse:
    found = await db.read(queries.newest_item, who.actor, item_id, who.language)
    return page(request, who, "catalog/item.html", item=found, strands=await db.read(queries.strands))


@router.get(VERSION)
async def bank_item(
    request: Request, who: ItemWriter, db: Db, item_id: Id, version: Version, language: InLanguage = "en"
) -> HTMLResponse:
    found = await db.read(queries.bank_item, who.actor, item_id, version, language)
    return page(request, who, "catalog/item.html", item=found, strands=await db.read(queries.strands))


@router.get(VERSION + "/preview")
async def preview(
    request: Request, who: ItemWriter, db: Db, item_id: Id, version: Version, seen: Annotated[Preview, Query()]
) -> HTMLResponse:
    """As a candidate sees it who reads in this language, theme and size."""
    found = await db.read(queries.preview, who.actor, item_id, version, seen.language or who.language)
    return page(request, seen.by(who), "catalog/preview.html", item=found, seen=seen)


@router.get(VERSION + "/reviews/{kind}")
async def item_to_review(
    request: Request, who: ItemWriter, db: Db, item_id: Id, version: Version, kind: Kind, language: InLanguage = "en"
) -> HTMLResponse:
    found = await db.read(queries.item_to_review, who.actor, item_id, version, kind, language)
    reading = {"kind": kind, "language": language, "criteria": CRITERIA[kind]}
    return page(request, who, "catalog/review.html", item=found, **reading)


@router.post(VERSION + "/reviews/{kind}")
async def review_item(
    who: ItemWriter, db: Db, item_id: Id, version: Version, kind: Kind, body: Form[ReviewItem]
) -> RedirectResponse:
    await db.write(reviews.review_item, who.actor, item_id, version, body, now=clock.now())
    return see_other(f"/exam/bank/items/{item_id}/versions/{version}", said=N_("Your review is kept."))


@router.post("/bank/items/{item_id}/retirement")
async def retire_item(who: Administrator, db: Db, item_id: Id, body: Form[RetireItem]) -> RedirectResponse:
    await db.write(reviews.retire_item, who.actor, item_id, body, now=clock.now())
    return see_other(f"/exam/bank/items/{item_id}", said=N_("Retired. No new form asks this item."))
