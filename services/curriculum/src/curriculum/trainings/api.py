from curriculum.modules.deps import Published
from curriculum.trainings import commands, queries
from curriculum.trainings.inputs import DraftRuleSet, SignCommitment
from curriculum.trainings.views import RuleSetView, TrainingView
from shared import clock
from shared.identity import Administrator, Anyone, FreshAdmin, SignedIn
from shared.web import Db, Id, api_router

router = api_router("trainings")


@router.get("/training")
async def my_training(who: SignedIn, db: Db) -> TrainingView:
    return await db.read(queries.my_training, who.actor, now=clock.now())


@router.post("/training/commitment", status_code=204)
async def sign_commitment(who: SignedIn, db: Db, body: SignCommitment) -> None:
    """`code_version` is the version of the wording that was read: `GET /code-of-ethics`."""
    await db.write(commands.sign_commitment, who.actor, who.language, body, now=clock.now())


@router.post("/cohorts/{cohort_id}/join", status_code=204)
async def join_group(who: SignedIn, db: Db, cohort_id: Id) -> None:
    """For whoever has a place in a group that was called off."""
    await db.write(commands.join_group, who.actor, cohort_id, now=clock.now())


@router.get("/rule-sets")
async def rule_sets(who: Anyone, db: Db) -> list[RuleSetView]:
    """What a training takes, the newest first."""
    return await db.read(queries.rule_sets)


@router.post("/rule-sets", status_code=201)
async def draft_rule_set(who: Administrator, db: Db, published: Published, body: DraftRuleSet) -> RuleSetView:
    """A draft; it holds once another administrator has published it."""
    rule_set_id = await db.write(commands.draft_rule_set, who.actor, len(published.modules), body, now=clock.now())
    return await db.read(queries.rule_set, rule_set_id)


@router.post("/rule-sets/{rule_set_id}/publication", status_code=204)
async def publish_rule_set(who: FreshAdmin, db: Db, rule_set_id: Id) -> None:
    """Agree with what another administrator drafted."""
    await db.write(commands.publish_rule_set, who.actor, rule_set_id, now=clock.now())


@router.delete("/rule-sets/{rule_set_id}", status_code=204)
async def discard_draft(who: Administrator, db: Db, rule_set_id: Id) -> None:
    """Give up what is not published."""
    await db.write(commands.discard_draft, who.actor, rule_set_id, now=clock.now())
