from exam.rule_sets import queries
from exam.rule_sets.views import RuleSetView
from shared.identity import SignedIn
from shared.web import Db, api_router

router = api_router("rule sets")


@router.get("/rule-sets")
async def rule_sets(who: SignedIn, db: Db) -> list[RuleSetView]:
    """The rules of the examination, newest first; every decision names the one it was taken under."""
    return await db.read(queries.rule_sets)
