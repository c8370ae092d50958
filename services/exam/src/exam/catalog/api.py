from typing import Annotated

from fastapi import Query

from exam.catalog import queries
from exam.catalog.inputs import InLanguage, ListItems, Version
from exam.catalog.views import BankItem, ItemLine, ReviewedForm
from exam.reviews import commands as reviews
from exam.reviews.inputs import RetireItem, ReviewItem
from shared import clock
from shared.identity import Administrator, ItemWriter
from shared.paging import Page
from shared.web import Db, Id, api_router

router = api_router("bank")


@router.get("/bank/items")
async def list_items(who: ItemWriter, db: Db, what: Annotated[ListItems, Query()]) -> Page[ItemLine]:
    return await db.read(queries.list_items, who.actor, what)


@router.get("/bank/forms")
async def reviewed_forms(who: ItemWriter, db: Db) -> tuple[ReviewedForm, ...]:
    """The published forms, and how far their items are reviewed."""
    return await db.read(queries.reviewed_forms, who.actor)


@router.get("/bank/items/{item_id}/versions/{version}")
async def bank_item(who: ItemWriter, db: Db, item_id: Id, version: Version, language: InLanguage = "en") -> BankItem:
    return await db.read(queries.bank_item, who.actor, item_id, version, language)


@router.post("/bank/items/{item_id}/versions/{version}/reviews")
async def review_item(who: ItemWriter, db: Db, item_id: Id, version: Version, body: ReviewItem) -> BankItem:
    await db.write(reviews.review_item, who.actor, item_id, version, body, now=clock.now())
    return await db.read(queries.bank_item, who.actor, item_id, version, body.language)


@router.post("/bank/items/{item_id}/retirement", status_code=204)
async def retire_item(who: Administrator, db: Db, item_id: Id, body: RetireItem) -> None:
    await db.write(reviews.retire_item, who.actor, item_id, body, now=clock.now())
