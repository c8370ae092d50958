from pydantic import BaseModel

from curriculum.cohorts.commands.apply import apply, keep_application
from curriculum.cohorts.commands.decide_application import decide_application
from curriculum.cohorts.commands.introduce_facilitator import introduce_facilitator
from curriculum.cohorts.commands.move_cohort import move_cohort
from curriculum.cohorts.commands.open_cohort import open_cohort
from curriculum.cohorts.commands.publish_rule_set import publish_rule_set
from curriculum.cohorts.commands.sign_commitment import sign_commitment
from curriculum.cohorts.commands.withdraw_application import withdraw_application
from curriculum.cohorts.doors import Leader
from curriculum.cohorts.models import (
    Actor,
    Answers,
    ApplicationLine,
    ApplicationView,
    CohortPlan,
    CohortView,
    Deciding,
    FacilitatorView,
    Introduction,
    Moving,
    NewRuleSet,
    RuleSetView,
    Signing,
    TrainingView,
)
from curriculum.cohorts.queries.applications import application_to_decide, applications_of, own_application
from curriculum.cohorts.queries.places import (
    led_cohorts,
    list_cohorts,
    list_facilitators,
    list_rule_sets,
    show_cohort,
    show_training,
)
from curriculum.modules.doors import Published
from curriculum.vault.doors import Keys
from shared.clock import now
from shared.code_of_ethics import code_of_ethics
from shared.identity import Administrator, Anyone, Facilitator, SignedIn
from shared.web import Db, Id, api_router

router = api_router("cohorts")


class Made(BaseModel, frozen=True):
    id: str


class Standing(BaseModel, frozen=True):
    state: str


@router.get("/cohorts")
async def list_open_cohorts(who: Anyone, db: Db) -> list[CohortView]:
    """Groups that take applications now."""
    return await db.read(list_cohorts, now())


@router.post("/cohorts", status_code=201)
async def open_new_cohort(who: Administrator, db: Db, plan: CohortPlan) -> CohortView:
    return await db.write(open_cohort, plan, who.id, now=now())


@router.get("/cohorts/{cohort_id}")
async def read_cohort(cohort_id: Id, who: Anyone, db: Db) -> CohortView:
    return await db.read(show_cohort, cohort_id, now())


@router.post("/cohorts/{cohort_id}/moves")
async def change_cohort(cohort_id: Id, who: Administrator, db: Db, moving: Moving) -> Standing:
    return Standing(state=await db.write(move_cohort, cohort_id, moving.act))


@router.put("/cohorts/{cohort_id}/application")
async def keep_own_application(cohort_id: Id, who: SignedIn, db: Db, keys: Keys, answers: Answers) -> Made:
    """Keep a half-filled application."""
    return Made(id=await db.write(keep_application, keys, cohort_id, who.id, answers, now=now()))


@router.post("/cohorts/{cohort_id}/application", status_code=201)
async def send_application(cohort_id: Id, who: SignedIn, db: Db, keys: Keys, answers: Answers) -> Made:
    return Made(id=await db.write(apply, keys, cohort_id, who.id, answers, now=now()))


@router.get("/application")
async def read_own_application(who: SignedIn, db: Db, keys: Keys) -> ApplicationView | None:
    """The newest one of whoever asks."""
    return await db.read(own_application, keys, who.id, now())


@router.post("/applications/{application_id}/withdraw", status_code=204)
async def take_back_application(application_id: Id, who: SignedIn, db: Db) -> None:
    await db.write(withdraw_application, application_id, who.id, now=now())


@router.put("/facilitator")
async def introduce_oneself(who: Facilitator, db: Db, told: Introduction) -> FacilitatorView:
    """How a facilitator is called and reached. Needed before a group can name them."""
    return await db.write(introduce_facilitator, who.id, told)


@router.get("/facilitators")
async def read_facilitators(who: Administrator, db: Db) -> list[FacilitatorView]:
    return await db.read(list_facilitators)


@router.get("/led-cohorts")
async def list_led_cohorts(who: Leader, db: Db) -> list[CohortView]:
    """A facilitator's own groups; all of them for an administrator."""
    return await db.read(led_cohorts, Actor.of(who), now())


@router.get("/cohorts/{cohort_id}/applications")
async def list_applications(cohort_id: Id, who: Leader, db: Db) -> list[ApplicationLine]:
    return await db.read(applications_of, cohort_id, Actor.of(who))


@router.get("/applications/{application_id}")
async def read_application(application_id: Id, who: Leader, db: Db, keys: Keys) -> ApplicationView:
    return await db.read(application_to_decide, keys, application_id, Actor.of(who), now())


@router.post("/applications/{application_id}/decision")
async def decide(application_id: Id, who: Leader, db: Db, keys: Keys, decision: Deciding) -> Standing:
    actor = Actor.of(who)
    return Standing(state=await db.write(decide_application, keys, application_id, actor, decision, now=now()))


@router.get("/training")
async def read_own_training(who: SignedIn, db: Db) -> TrainingView:
    return await db.read(show_training, who.id, now())


@router.post("/training/commitment", status_code=204)
async def sign_training_commitment(who: SignedIn, db: Db, signing: Signing) -> None:
    """`code_version` is the version of the wording that was read: `GET /code-of-ethics`."""
    code = code_of_ethics(who.language)
    await db.write(sign_commitment, who.id, code, who.language, signing, now=now())


@router.get("/rule-sets")
async def read_rule_sets(who: Anyone, db: Db) -> list[RuleSetView]:
    """What a training takes, the newest first."""
    return await db.read(list_rule_sets)


@router.post("/rule-sets", status_code=201)
async def publish_new_rule_set(who: Administrator, db: Db, published: Published, rules: NewRuleSet) -> RuleSetView:
    return await db.write(publish_rule_set, rules, len(published.modules), who.id, now=now())
