from exam.panel import commands, queries
from exam.panel.inputs import ConfirmMember, JoinPanel
from exam.panel.views import Member
from shared import clock
from shared.identity import Administrator, Examiner, FreshAdmin
from shared.paging import Page
from shared.web import After, Db, Id, api_router

router = api_router("panel")


@router.get("/examiners")
async def members(who: Administrator, db: Db, after: After = "") -> Page[Member]:
    return await db.read(queries.members, after=after)


@router.post("/examiners", status_code=204)
async def join_panel(who: Examiner, db: Db, body: JoinPanel) -> None:
    """Offer to score; an administrator confirms."""
    await db.write(commands.join_panel, who.actor, body, now=clock.now())


@router.post("/examiners/{examiner_id}/confirm", status_code=204)
async def confirm_member(who: FreshAdmin, db: Db, examiner_id: Id, body: ConfirmMember) -> None:
    await db.write(commands.confirm_member, who.actor, examiner_id, body, now=clock.now())
