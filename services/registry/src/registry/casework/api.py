"""The same for programs."""

from registry.additions import commands as additions
from registry.additions.inputs import AddWords
from registry.casework import queries
from registry.casework.views import Case, Figures, KeptConcern, MyConcern, MyConcerns, MyPanel
from registry.concerns import commands as concerns
from registry.concerns import queries as telling
from registry.concerns.inputs import CloseConcern, ExtendDecision, KeepConcern, ResumeConcern, TakeOn
from registry.concerns.views import ConcernLine, Resumed
from registry.hearings import commands as hearings
from registry.hearings.inputs import AnswerConcern, TellMore, TellPerson
from registry.interims import commands as interims
from registry.interims.inputs import ProposeInterim
from registry.interims.rules import Verb
from registry.objections import commands as objections
from registry.objections import queries as objecting
from registry.objections.inputs import AnswerObjection, ObjectToMember
from registry.objections.views import MyObjection, ObjectionView
from registry.panels import commands as panels
from registry.panels.inputs import AskMember, SitDown
from registry.panels.rules import Stage
from registry.rulings import commands as rulings
from registry.rulings.inputs import AppealRuling, ProposeRuling
from registry.rulings.rules import Answer
from shared import clock
from shared.identity import Administrator, Anyone, FreshAdmin, SignedIn
from shared.paging import Page
from shared.vault.deps import Keys
from shared.web import After, Db, Id, NewId, UnlistedDoor, api_router

router = api_router("casework")
unlisted = api_router("casework", UnlistedDoor)
"""The code stands in no address."""
ONE = "/oversight/concerns/{concern_id}"


@router.get("/oversight/concerns")
async def concerns_to_work_on(who: Administrator, db: Db, after: After = "") -> Page[ConcernLine]:
    """Those that are open, the oldest first, without those in which I have no part."""
    return await db.read(telling.concerns, who.actor, after=after, now=clock.now())


@router.get(ONE)
async def case(who: Administrator, db: Db, keys: Keys, concern_id: Id) -> Case:
    """All about one. That it was opened is kept."""
    await db.write(concerns.view_concern, who.actor, concern_id, now=clock.now())
    return await db.read(queries.case, who.actor, keys, concern_id, now=clock.now())


@router.post(f"{ONE}/tie", status_code=204)
async def declare_tie(who: Administrator, db: Db, concern_id: Id) -> None:
    """From now on I have no part in it."""
    await db.write(concerns.declare_tie, who.actor, concern_id, now=clock.now())


@router.post(f"{ONE}/take-up", status_code=204)
async def take_on(who: Administrator, db: Db, concern_id: Id, body: TakeOn) -> None:
    """It is about a certification of ours."""
    await db.write(concerns.take_on, who.actor, concern_id, body, now=clock.now())


@router.post(f"{ONE}/close", status_code=204)
async def close_concern(who: Administrator, db: Db, keys: Keys, concern_id: Id, body: CloseConcern) -> None:
    """It is not for a panel."""
    await db.write(concerns.close_concern, who.actor, keys, concern_id, body, now=clock.now())


@router.post(f"{ONE}/tell", status_code=204)
async def tell_person(who: Administrator, db: Db, keys: Keys, concern_id: Id, body: TellPerson) -> None:
    """The person hears first."""
    await db.write(hearings.tell_person, who.actor, keys, concern_id, body, now=clock.now())


@router.post(f"{ONE}/additions/{{addition_id}}", status_code=204)
async def tell_more(who: Administrator, db: Db, keys: Keys, concern_id: Id, addition_id: Id, body: TellMore) -> None:
    """What was added is new to the person: they hear it, and have their time to answer."""
    await db.write(hearings.tell_more, who.actor, keys, concern_id, addition_id, body, now=clock.now())


@router.post(f"{ONE}/additions/{{addition_id}}/pass", status_code=204)
async def pass_addition(who: Administrator, db: Db, concern_id: Id, addition_id: Id) -> None:
    """There is nothing in it of which the person was not told."""
    await db.write(additions.pass_addition, who.actor, concern_id, addition_id, now=clock.now())


@router.post(f"{ONE}/extend", status_code=204)
async def extend_decision(who: Administrator, db: Db, keys: Keys, concern_id: Id, body: ExtendDecision) -> None:
    """More time, once, with a reason that the person reads."""
    await db.write(concerns.extend_decision, who.actor, keys, concern_id, body, now=clock.now())


@router.post(f"{ONE}/panel/{{stage}}", status_code=204)
async def ask_member(who: Administrator, db: Db, concern_id: Id, stage: Stage, body: AskMember) -> None:
    """Somebody who is certified today."""
    await db.write(panels.ask_member, who.actor, concern_id, stage, body, now=clock.now())


@router.post(f"{ONE}/panel/{{stage}}/seat", status_code=204)
async def take_seat(who: Administrator, db: Db, concern_id: Id, stage: Stage, body: SitDown) -> None:
    """As an administrator without a tie."""
    await db.write(panels.take_seat, who.actor, concern_id, stage, body, now=clock.now())


@router.post(f"{ONE}/panel/{{stage}}/release", status_code=204)
async def release_seat(who: Administrator, db: Db, concern_id: Id, stage: Stage) -> None:
    """Of somebody who was asked and has not sat down."""
    await db.write(panels.release_seat, who.actor, concern_id, stage, now=clock.now())


@router.get(f"{ONE}/objections/{{seat_id}}")
async def objection_to_answer(who: Administrator, db: Db, keys: Keys, concern_id: Id, seat_id: Id) -> ObjectionView:
    """For those who have no part in it."""
    return await db.read(objecting.objection_to_answer, who.actor, keys, concern_id, seat_id)


@router.post(f"{ONE}/objections/{{seat_id}}", status_code=204)
async def answer_objection(
    who: Administrator, db: Db, keys: Keys, concern_id: Id, seat_id: Id, body: AnswerObjection
) -> None:
    """The member leaves, or stays; the person reads why."""
    await db.write(objections.answer_objection, who.actor, keys, concern_id, seat_id, body, now=clock.now())


@router.post(f"{ONE}/interim", status_code=204)
async def propose_interim(who: FreshAdmin, db: Db, keys: Keys, concern_id: Id, body: ProposeInterim) -> None:
    """For serious present danger alone; another administrator confirms."""
    await db.write(interims.propose_interim, who.actor, keys, concern_id, body, now=clock.now())


@router.post(f"{ONE}/interim/drop", status_code=204)
async def drop_interim(who: Administrator, db: Db, concern_id: Id) -> None:
    """A proposal that nobody confirmed."""
    await db.write(interims.drop_interim, who.actor, concern_id, now=clock.now())


@router.post(f"{ONE}/interim/{{verb}}", status_code=204)
async def approve_interim(who: FreshAdmin, db: Db, concern_id: Id, verb: Verb) -> None:
    """Two people each: that it begins, goes on, is lifted. Else it ends by itself."""
    await db.write(interims.approve_interim, who.actor, concern_id, verb, now=clock.now())


@router.get("/panels/{concern_id}")
async def my_panel(who: SignedIn, db: Db, keys: Keys, concern_id: Id) -> MyPanel:
    """Nothing of the concern before I said that I have no tie."""
    return await db.read(queries.my_panel, who.actor, keys, concern_id, now=clock.now())


@router.post("/panels/{concern_id}", status_code=204)
async def sit_down(who: SignedIn, db: Db, concern_id: Id, body: SitDown) -> None:
    """I have no tie."""
    await db.write(panels.sit_down, who.actor, concern_id, body, now=clock.now())
    await db.write(concerns.view_concern, who.actor, concern_id, now=clock.now())


@router.post("/panels/{concern_id}/leave", status_code=204)
async def leave_panel(who: SignedIn, db: Db, concern_id: Id) -> None:
    """I have a tie; nobody asks which."""
    await db.write(panels.leave_panel, who.actor, concern_id, now=clock.now())


@router.post("/panels/{concern_id}/ruling", status_code=201)
async def propose_ruling(who: SignedIn, db: Db, keys: Keys, concern_id: Id, body: ProposeRuling) -> NewId:
    """Once the person was heard; the other one of the panel answers."""
    return NewId(id=await db.write(rulings.propose_ruling, who.actor, keys, concern_id, body, now=clock.now()))


@router.post("/panels/{concern_id}/rulings/{ruling_id}/{answer}", status_code=204)
async def answer_ruling(who: SignedIn, db: Db, concern_id: Id, ruling_id: Id, answer: Answer) -> None:
    """Confirm or decline what the other one proposed."""
    await db.write(rulings.answer_ruling, who.actor, concern_id, ruling_id, answer, now=clock.now())


@router.get("/mine/concerns")
async def my_concerns(who: SignedIn, db: Db) -> MyConcerns:
    """Concerns of which I was told, and panels to which I was asked."""
    return await db.read(queries.my_concerns, who.actor)


@router.get("/mine/concerns/{concern_id}")
async def my_concern(who: SignedIn, db: Db, keys: Keys, concern_id: Id) -> MyConcern:
    """Of which I was told."""
    return await db.read(queries.my_concern, who.actor, keys, concern_id, now=clock.now())


@router.post("/mine/concerns/{concern_id}", status_code=204)
async def answer_concern(who: SignedIn, db: Db, keys: Keys, concern_id: Id, body: AnswerConcern) -> None:
    """What I have to say to it."""
    await db.write(hearings.answer_concern, who.actor, keys, concern_id, body, now=clock.now())


@router.post("/mine/concerns/{concern_id}/accept", status_code=204)
async def accept_ruling(who: SignedIn, db: Db, concern_id: Id) -> None:
    """It is in force at once."""
    await db.write(rulings.accept_ruling, who.actor, concern_id, now=clock.now())


@router.post("/mine/concerns/{concern_id}/appeal", status_code=204)
async def appeal_ruling(who: SignedIn, db: Db, keys: Keys, concern_id: Id, body: AppealRuling) -> None:
    """Two others look at it again."""
    await db.write(rulings.appeal_ruling, who.actor, keys, concern_id, body, now=clock.now())


@router.get("/mine/concerns/{concern_id}/objections/{seat_id}")
async def my_objection(who: SignedIn, db: Db, keys: Keys, concern_id: Id, seat_id: Id) -> MyObjection:
    """To somebody who decides about me, with the answer."""
    return await db.read(objecting.my_objection, who.actor, keys, concern_id, seat_id)


@router.post("/mine/concerns/{concern_id}/objections/{seat_id}", status_code=204)
async def object_to_member(
    who: SignedIn, db: Db, keys: Keys, concern_id: Id, seat_id: Id, body: ObjectToMember
) -> None:
    """Until it is answered, nobody decides."""
    await db.write(objections.object_to_member, who.actor, keys, concern_id, seat_id, body, now=clock.now())


@router.get("/concerns/figures")
async def figures(who: Anyone, db: Db) -> Figures:
    """How many concerns were taken up on each principle; no figure under ten."""
    return await db.read(queries.figures, who.language, now=clock.now())


@unlisted.post("/concerns", status_code=201)
async def keep_concern(who: Anyone, db: Db, keys: Keys, body: KeepConcern) -> KeptConcern:
    """Keep it for later, or send it. The code is shown here and never again."""
    await db.write(concerns.keep_concern, who.visitor, keys, body, now=clock.now())
    return KeptConcern(code=body.code)


@unlisted.post("/concerns/resume")
async def resume_concern(who: Anyone, db: Db, keys: Keys, body: ResumeConcern) -> Resumed:
    """The draft, or how far it is."""
    return await db.read(telling.resume_concern, keys, body, now=clock.now())


@unlisted.post("/concerns/add", status_code=204)
async def add_words(who: Anyone, db: Db, keys: Keys, body: AddWords) -> None:
    """Words for what was sent before, by its code."""
    await db.write(additions.add_words, who.visitor, keys, body, now=clock.now())
