from pydantic import BaseModel, ConfigDict

from exam.panel.commands import confirm_member, join_panel
from exam.panel.queries import Member, members
from exam.words import Line
from shared.clock import now
from shared.identity import Administrator, Examiner
from shared.web import Db, Id, api_router

router = api_router("panel")


class Joining(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)

    name: Line
    certified_peer_specialist: bool


class Confirming(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)

    certified_peer_specialist: bool


@router.get("/examiners")
async def list_examiners(who: Administrator, db: Db) -> list[Member]:
    return await db.read(members)


@router.post("/examiners", status_code=204)
async def join(who: Examiner, db: Db, body: Joining) -> None:
    """Offer to score; an administrator confirms."""
    await db.write(join_panel, who.id, body.name, body.certified_peer_specialist, now=now())


@router.post("/examiners/{examiner_id}/confirm", status_code=204)
async def confirm(who: Administrator, db: Db, examiner_id: Id, body: Confirming) -> None:
    await db.write(confirm_member, examiner_id, who.id, body.certified_peer_specialist, now=now())
