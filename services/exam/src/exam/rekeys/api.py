from exam.keys import commands as keys
from exam.keys import queries as keyed
from exam.keys.inputs import ProposeKey, ValueAnswer, Version
from exam.keys.views import ItemKeys, WaitingKey
from exam.rekeys import commands, queries
from exam.rekeys.views import UnlistedAnswer
from shared import clock
from shared.identity import Administrator, FreshAdmin
from shared.paging import Page
from shared.web import After, Db, Id, api_router

router = api_router("bank")
KEY = "/bank/items/{item_id}/versions/{version}/key"


@router.get("/bank/waiting-keys")
async def waiting_keys(who: Administrator, db: Db, after: After = "") -> Page[WaitingKey]:
    return await db.read(keyed.waiting_keys, after=after)


@router.get("/bank/unlisted-answers")
async def unlisted_answers(who: Administrator, db: Db, after: After = "") -> Page[UnlistedAnswer]:
    """Short answers that were sent in and that no key knows, without whose they are."""
    return await db.read(queries.unlisted_answers, who.actor, after=after)


@router.get("/bank/unlisted-answers/{answer_id}")
async def unlisted_answer(who: Administrator, db: Db, answer_id: Id) -> UnlistedAnswer:
    return await db.read(queries.unlisted_answer, who.actor, answer_id)


@router.get(KEY)
async def item_keys(who: Administrator, db: Db, item_id: Id, version: Version) -> ItemKeys:
    return await db.read(keyed.item_keys, who.actor, item_id, version)


@router.post(KEY)
async def propose_key(who: FreshAdmin, db: Db, item_id: Id, version: Version, body: ProposeKey) -> ItemKeys:
    """Give the first word for another key: of each response that is changed, of each value what it is worth."""
    await db.write(keys.propose_key, who.actor, item_id, version, body, now=clock.now())
    return await db.read(keyed.item_keys, who.actor, item_id, version)


@router.post(KEY + "/answers")
async def value_answer(who: FreshAdmin, db: Db, item_id: Id, version: Version, body: ValueAnswer) -> ItemKeys:
    """Propose a key that knows one more answer."""
    await db.write(keys.value_answer, who.actor, item_id, version, body, now=clock.now())
    return await db.read(keyed.item_keys, who.actor, item_id, version)


@router.post(KEY + "/{key_id}/approve")
async def approve_key(who: FreshAdmin, db: Db, item_id: Id, version: Version, key_id: Id) -> ItemKeys:
    """Give the second word for the key that waits."""
    await db.write(commands.approve_key, who.actor, item_id, version, key_id, now=clock.now())
    return await db.read(keyed.item_keys, who.actor, item_id, version)


@router.post(KEY + "/take-back")
async def take_back_key(who: Administrator, db: Db, item_id: Id, version: Version) -> ItemKeys:
    await db.write(keys.take_back_key, who.actor, item_id, version, now=clock.now())
    return await db.read(keyed.item_keys, who.actor, item_id, version)
