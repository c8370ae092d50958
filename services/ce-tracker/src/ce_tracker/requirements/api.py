"""What a year asks for, and publishing rules for years to come."""

from pydantic import BaseModel

from ce_tracker.requirements.commands import publish_rule_set
from ce_tracker.requirements.forms import RulesForm
from ce_tracker.requirements.queries import Requirements, requirements
from shared.clock import now
from shared.identity import Administrator, Anyone
from shared.web import Db, api_router

router = api_router("requirements")


class Published(BaseModel, frozen=True):
    id: str


@router.get("/requirements")
async def read_requirements(who: Anyone, db: Db) -> Requirements:
    """The rules that hold this year, and those before and after; open to all."""
    return await db.read(requirements, now())


@router.post("/requirements", status_code=201)
async def publish_requirements(rules: RulesForm, who: Administrator, db: Db) -> Published:
    """They hold for years that begin in `year` or later and are not open yet."""
    rule_set_id = await db.write(publish_rule_set, **rules.model_dump(), publisher_id=who.id, now=now())
    return Published(id=rule_set_id)
