from exam.catalog import queries as catalog
from exam.catalog.views import BankItem
from exam.writing import commands, queries
from exam.writing.inputs import PageKind, SucceedItem, WriteItem
from exam.writing.views import ItemForm
from shared import clock
from shared.identity import ItemWriter
from shared.web import Db, Id, api_router

router = api_router("bank")


@router.get("/bank/new/{kind}")
async def new_item(who: ItemWriter, db: Db, kind: PageKind) -> ItemForm:
    """What is asked of a new item of this kind."""
    return await db.read(queries.new_item, who.actor, kind)


@router.get("/bank/items/{item_id}/succession")
async def item_to_succeed(who: ItemWriter, db: Db, item_id: Id) -> ItemForm:
    return await db.read(queries.item_to_succeed, who.actor, item_id)


@router.post("/bank/items")
async def write_item(who: ItemWriter, db: Db, body: WriteItem) -> BankItem:
    """Write a new item: a draft that no form asks."""
    id = await db.write(commands.write_item, who.actor, body, now=clock.now())
    return await db.read(catalog.bank_item, who.actor, id, 1, "en")


@router.post("/bank/items/{item_id}/succession")
async def succeed_item(who: ItemWriter, db: Db, item_id: Id, body: SucceedItem) -> BankItem:
    """Write a version that follows the newest one; that one stays as it is."""
    await db.write(commands.succeed_item, who.actor, item_id, body, now=clock.now())
    return await db.read(catalog.newest_item, who.actor, item_id, "en")
