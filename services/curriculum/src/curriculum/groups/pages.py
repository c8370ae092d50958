from fastapi import Request
from fastapi.responses import HTMLResponse

from curriculum.cohorts.deps import Leader
from curriculum.groups import queries
from curriculum.modules.deps import Published
from shared import clock
from shared.pages import page
from shared.web import After, Db, Id, page_router

router = page_router("groups")


@router.get("/teaching/{cohort_id}")
async def group(
    request: Request,
    who: Leader,
    db: Db,
    published: Published,
    cohort_id: Id,
    person: After = "",
    session: After = "",
    application: After = "",
) -> HTMLResponse:
    """Three lists, each of which goes on by itself."""
    asked = {"after_person": person, "after_session": session, "after_application": application}
    group = await db.read(queries.group, who.actor, cohort_id, **asked, now=clock.now())
    return page(request, who, "groups/group.html", group=group, asked=asked, modules=len(published.modules))
