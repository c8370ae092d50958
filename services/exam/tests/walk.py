"""Walking people along the way, by real commands, to where a test begins. Time goes by as they walk."""

from collections.abc import Callable
from datetime import datetime, timedelta

from sqlmodel import Session, col, select

from exam.accommodations.commands import request_accommodations
from exam.accommodations.inputs import RequestAccommodations
from exam.accommodations.rules import Kind
from exam.answers.commands import save_answer
from exam.answers.inputs import SaveAnswer, Version
from exam.answers.queries import my_sitting
from exam.arrangements.commands import waive_help
from exam.arrangements.inputs import WaiveHelp
from exam.arrangements.queries import my_help
from exam.bookings.commands import book_slot
from exam.bookings.inputs import BookSlot
from exam.demonstration_panel import calibrate
from exam.forms.queries import questions
from exam.items.kinds.kind import Item
from exam.items.rules import ONLY, Responses
from exam.orals.commands import conclude_oral, offer_slot
from exam.panel.commands import confirm_member, join_panel
from exam.panel.inputs import ConfirmMember, JoinPanel
from exam.publish import publish
from exam.ratings.commands import commit_rating, open_task, stand_now
from exam.ratings.inputs import CommitRating
from exam.ratings.queries import task
from exam.results.commands import import_result, release_result
from exam.results.inputs import ImportResult
from exam.results.rules import State
from exam.results.tables import Result
from exam.score_runs.rules import Outcome
from exam.scoring.tables import ScoringTask
from exam.sittings.commands import begin_sitting, submit_sitting
from exam.sittings.inputs import SubmitSitting
from exam.sittings.queries import my_sat
from exam.slots.inputs import OfferSlot
from exam.slots.rules import State as SlotState
from exam.slots.tables import OralSlot
from exam.voids.inputs import VoidOral, VoidWritten
from shared.actor import Actor
from shared.testing import Scene
from shared.testing.cast import alice, bob, carol, cem, dana, dov, mallory
from shared.testing.facts import training_completed

API = "/exam/api/v1"
PANEL = ((bob, True), (carol, False), (cem, False))
"""Examiners, and whether each is a Certified Peer Specialist."""
WORDS = "I would sit down, listen, and say back what I heard."


def open_examination(scene: Scene) -> None:
    """The bank published, three examiners on the panel who are calibrated, Alice and Mallory trained by Femi."""
    scene.do(publish)
    for examiner, is_cps in PANEL:
        scene.do(join_panel, examiner, JoinPanel(name=examiner.id.title(), certified_peer_specialist=is_cps))
        scene.do(confirm_member, dana, examiner.id, ConfirmMember(certified_peer_specialist=is_cps))
        scene.do(calibrate, examiner)
    for person in (alice, mallory):
        scene.hear(training_completed(person))


def every(scene: Scene, address: str, key: str, *, as_: Actor) -> list[str]:
    """Of each row of a list at a JSON door what it says under this key, from page to page."""
    found: list[str] = []
    following: str | None = address
    while following:
        answer = scene.visit(following, as_=as_)
        found += [row[key] for row in answer.json()]
        following = answer.links.get("next", {}).get("url")
    return found


def ask_for(scene: Scene, who: Actor, *kinds: Kind, words: str = "") -> None:
    """Tick these accommodations, and no others."""
    asked = RequestAccommodations(kinds=frozenset(kinds), words=words, name=f"{who.id.title()} F.")
    scene.do(request_accommodations, who, asked)


def go_without(scene: Scene, who: Actor) -> None:
    """Waive whatever people would have to bring."""
    for one in scene.ask(my_help, who):
        scene.do(waive_help, who, one.accommodation_id, WaiveHelp(part=one.part))


def sit_written(scene: Scene, who: Actor, right: int) -> str:
    """Begin, answer the first `right` items as the key says and both written ones, send after an hour."""
    sitting_id = scene.do(begin_sitting, who)
    scene.do(_answer_all, who, sitting_id, right)
    scene.later(hours=1)
    scene.do(submit_sitting, who, sitting_id, SubmitSitting())
    scene.due()
    return sitting_id


def _answer_all(session: Session, actor: Actor, sitting_id: str, right: int, *, now: datetime) -> None:
    for question in questions(session, my_sat(session, actor, sitting_id).form_id):
        answer = answer_to(question.item, right=question.number <= right)
        save_answer(session.connection(), actor, sitting_id, saving(question.item.id, answer), now=now)


def saving(item_id: str, answer: str | Responses, base: int = 0, writer_token: str | None = None) -> SaveAnswer:
    version = Version.model_validate({"base": base, "answer": answer})
    return SaveAnswer(item_id=item_id, version=version, writer_token=writer_token)


def a_choice(scene: Scene, sitting_id: str) -> str:
    """An item of Alice's form that takes one letter; forms are drawn, and each has some."""
    return next(one.item_id for one in scene.ask(my_sitting, alice, sitting_id).questions if one.kind == "choice")


def answer_to(item: Item, *, right: bool) -> Responses:
    """One that the key calls right, or another; words where only people could tell."""
    return item.example(right=right) or {ONLY: WORDS}


def score(scene: Scene, sitting_id: str, level: int, *examiners: Actor) -> None:
    """Each of these examiners gives this level in every row of every task of a sitting."""
    for task_id in scene.rows(select(ScoringTask.id).where(ScoringTask.sitting_id == sitting_id)):
        for examiner in examiners:
            scene.do(open_task, examiner, task_id)
        for examiner in examiners:
            rate(scene, task_id, examiner, level)


HEARD = "Asked what would help, and waited."


def rate(scene: Scene, task_id: str, examiner: Actor, level: int, note: str = "", heard: str = HEARD) -> None:
    """Give this level in every row, and let it stand at once."""
    scores = dict.fromkeys(rows_of(scene, task_id, examiner), level)
    evidence = dict.fromkeys(scores, heard)
    scene.do(commit_rating, examiner, task_id, CommitRating(scores=scores, note=note, evidence=evidence))
    scene.do(stand_now, examiner, task_id)


def rows_of(scene: Scene, task_id: str, examiner: Actor) -> list[str]:
    """What is rated in a task that this examiner has opened."""
    return [row.id for row in scene.ask(task, examiner, task_id).rubric.rows]


def offer(scene: Scene, *examiners: Actor, starts_at: datetime | None = None, request_id: str | None = None) -> str:
    """A time with these two, or with Bob and Carol; tomorrow if nothing else is said, in an hour that is free."""
    first, second = examiners or (bob, carol)
    tomorrow = scene.now + timedelta(days=1)
    others = select(OralSlot).where(OralSlot.starts_at >= tomorrow, col(OralSlot.state) != SlotState.WITHDRAWN)
    what = OfferSlot(
        starts_at=starts_at or tomorrow + timedelta(hours=len(scene.rows(others))),
        place="Room 3",
        first_examiner=first.id,
        second_examiner=second.id,
        request_id=request_id,
    )
    return scene.do(offer_slot, dana, what)


def book(scene: Scene, who: Actor, slot_id: str, name: str | None = None) -> str:
    return scene.do(book_slot, who, slot_id, BookSlot(name=name))


def hold_oral(scene: Scene, who: Actor, level: int) -> str:
    """Offer a time tomorrow with Bob and Carol, book it, hold it, score it."""
    oral_id = talk(scene, who)
    score(scene, oral_id, level, bob, carol)
    return oral_id


def talk(scene: Scene, who: Actor) -> str:
    """Hold an oral with Bob and Carol, and score nothing of it yet."""
    starts_at = scene.now + timedelta(days=1)
    oral_id = book(scene, who, offer(scene, starts_at=starts_at))
    scene.at(starts_at)
    for examiner in (bob, carol):
        scene.do(conclude_oral, examiner, oral_id)
    return oral_id


def release(scene: Scene, who: Actor) -> str:
    """Draft, and the approvals of Dana and Dov."""
    scene.due()
    [result_id] = scene.rows(select(Result.id).where(Result.person_id == who.id, Result.state == State.DRAFT))
    for administrator in (dana, dov):
        scene.do(release_result, administrator, result_id)
    return result_id


def bring_in(scene: Scene, who: Actor, written: str, oral: str, *, now: datetime | None = None) -> str:
    """A result of the years before, which Dana and Dov released then."""
    what = ImportResult(written=Outcome(written), oral=Outcome(oral), approvers=(dana.id, dov.id))
    return scene.do(import_result, who, what, now=now or scene.now)


def void(scene: Scene, command: Callable[..., bool], id: str, what: VoidWritten | VoidOral) -> None:
    """The approvals of Dana and Dov that a part went wrong on our side."""
    assert not scene.do(command, dana, id, what)
    assert scene.do(command, dov, id, what)


def pass_both(scene: Scene, who: Actor) -> None:
    """Both parts sat and scored, so that a result can be drafted."""
    score(scene, sit_written(scene, who, 22), 2, bob, carol)
    hold_oral(scene, who, 2)
