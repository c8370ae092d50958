"""Pages of the commitment, and of what a training takes."""

from fastapi import Request
from fastapi.responses import HTMLResponse, RedirectResponse

from curriculum.modules.deps import Published
from curriculum.trainings import commands, queries
from curriculum.trainings.inputs import DraftRuleSetPage, SignCommitment
from curriculum.wordings import queries as wordings
from shared import clock
from shared.identity import Administrator, FreshAdmin, SignedIn
from shared.pages import Form, page, see_other
from shared.refusals import N_
from shared.web import Db, Id, page_router

router = page_router("trainings")
RULE_SETS = "/curriculum/rule-sets"


@router.get("/commitment")
async def my_commitment(request: Request, who: SignedIn, db: Db) -> HTMLResponse:
    training = await db.read(queries.my_training, who.actor, now=clock.now())
    signed = await db.read(queries.my_commitment, who.actor)
    code = await db.read(wordings.code_in_force, who.language, now=clock.now())
    model = {"training": training, "signed": signed, "code": code, "step": "training"}
    return page(request, who, "trainings/commitment.html", **model)


@router.post("/commitment")
async def sign_commitment(who: SignedIn, db: Db, body: Form[SignCommitment]) -> RedirectResponse:
    await db.write(commands.sign_commitment, who.actor, who.language, body, now=clock.now())
    return see_other("/curriculum", said=N_("Signed. The modules are open to you now."))


@router.post("/cohorts/{cohort_id}/join")
async def join_group(who: SignedIn, db: Db, cohort_id: Id) -> RedirectResponse:
    await db.write(commands.join_group, who.actor, cohort_id, now=clock.now())
    return see_other("/curriculum", said=N_("You have a place in this group. All that you have done stays."))


@router.get("/rule-sets")
async def rule_sets(request: Request, who: Administrator, db: Db) -> HTMLResponse:
    published = await db.read(queries.rule_sets)
    drafts = await db.read(queries.drafts, who.actor)
    return page(request, who, "trainings/rule_sets.html", rule_sets=published, drafts=drafts)


@router.post("/rule-sets")
async def draft_rule_set(
    who: Administrator, db: Db, published: Published, body: Form[DraftRuleSetPage]
) -> RedirectResponse:
    await db.write(commands.draft_rule_set, who.actor, len(published.modules), body, now=clock.now())
    return see_other(RULE_SETS, said=N_("Kept as a draft. Another administrator publishes it."))


@router.post("/rule-sets/{rule_set_id}/publish")
async def publish_rule_set(who: FreshAdmin, db: Db, rule_set_id: Id) -> RedirectResponse:
    await db.write(commands.publish_rule_set, who.actor, rule_set_id, now=clock.now())
    return see_other(RULE_SETS, said=N_("Published. It holds from its day on, for new places."))


@router.post("/rule-sets/{rule_set_id}/discard")
async def discard_draft(who: Administrator, db: Db, rule_set_id: Id) -> RedirectResponse:
    await db.write(commands.discard_draft, who.actor, rule_set_id, now=clock.now())
    return see_other(RULE_SETS, said=N_("Given up. Nothing changes."))
