from exam.rule_sets.queries import RuleSetView, rule_sets
from shared.identity import SignedIn
from shared.web import Db, api_router

router = api_router("rule sets")


@router.get("/rule-sets")
async def list_rule_sets(who: SignedIn, db: Db) -> list[RuleSetView]:
    """The rules of the examination, newest first; every decision names the one it was taken under."""
    return await db.read(rule_sets)
