"""Walking people along the way, by real commands, to where a test begins. Time goes by as they walk."""

from datetime import datetime, timedelta

from sqlmodel import Session, select

from exam.accommodations.commands import request_accommodations
from exam.accommodations.inputs import RequestAccommodations
from exam.accommodations.rules import Kind
from exam.forms.queries import questions
from exam.items.kinds.kind import Item
from exam.orals.commands import book_slot, offer_slot
from exam.panel.commands import confirm_member, join_panel
from exam.panel.inputs import ConfirmMember, JoinPanel
from exam.publish import publish
from exam.results.commands import import_result, release_result
from exam.results.inputs import ImportResult
from exam.results.rules import Outcome, State
from exam.results.tables import Result
from exam.scoring.commands import commit_rating, conclude_oral, open_task
from exam.scoring.commands.commit import rubric_of
from exam.scoring.tables import ScoringTask
from exam.sittings.commands import begin_sitting, save_answer, submit_sitting
from exam.sittings.tables import Sitting
from shared.actor import Actor
from shared.testing import Scene
from shared.testing.cast import alice, bob, carol, cem, dana, dov, mallory
from shared.testing.facts import training_completed

API = "/exam/api/v1"
PANEL = ((bob, True), (carol, False), (cem, False))
"""Examiners, and whether each is a Certified Peer Specialist."""
WORDS = "I would sit down, listen, and say back what I heard."


def open_examination(scene: Scene) -> None:
    """The bank published, three examiners on the panel, Alice and Mallory trained by Femi."""
    scene.do(publish)
    for examiner, is_cps in PANEL:
        scene.do(join_panel, examiner, JoinPanel(name=examiner.id.title(), certified_peer_specialist=is_cps))
        scene.do(confirm_member, dana, examiner.id, ConfirmMember(certified_peer_specialist=is_cps))
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


def sit_written(scene: Scene, who: Actor, right: int) -> str:
    """Begin, answer the first `right` choice items as the key says and both written ones, send after an hour."""
    sitting_id = scene.do(begin_sitting, who).id
    scene.do(_answer_all, who, sitting_id, right)
    scene.later(hours=1)
    scene.do(submit_sitting, who, sitting_id)
    scene.due()
    return sitting_id


def _answer_all(session: Session, person_id: str, sitting_id: str, right: int, *, now: datetime) -> None:
    for question in questions(session, session.get_one(Sitting, sitting_id).form_id):
        answer = answer_to(question.item, right=question.number <= right)
        save_answer(session.connection(), person_id, sitting_id, question.item.id, answer, 1, now=now)


def answer_to(item: Item, *, right: bool) -> str:
    """One that the key calls right, or another; words where there is none to choose."""
    scores = {option: item.score(option) for option in item.offered}
    full = {option: scored is not None and scored.reached == scored.highest for option, scored in scores.items()}
    return next((option for option in full if full[option] is right), WORDS)


def score(scene: Scene, sitting_id: str, level: int, *examiners: Actor) -> None:
    """Each of these examiners gives this level in every row of every task of a sitting."""
    for task_id in scene.rows(select(ScoringTask.id).where(ScoringTask.sitting_id == sitting_id)):
        for examiner in examiners:
            scene.do(open_task, task_id, examiner)
        for examiner in examiners:
            rate(scene, task_id, examiner, level)


def rate(scene: Scene, task_id: str, examiner: Actor, level: int, note: str = "") -> None:
    scene.do(commit_rating, task_id, examiner, dict.fromkeys(rows_of(scene, task_id), level), note)


def rows_of(scene: Scene, task_id: str) -> list[str]:
    """What is rated in a task."""
    return scene.ask(lambda session: [row.id for row in rubric_of(session, session.get_one(ScoringTask, task_id)).rows])


def hold_talk(scene: Scene, who: Actor, level: int) -> str:
    """Offer a time tomorrow with Bob and Carol, book it, hold it, score it."""
    starts = scene.now + timedelta(days=1)
    slot_id = scene.do(offer_slot, dana, starts, "Room 3", bob, carol)
    oral_id = scene.do(book_slot, who, slot_id)
    scene.at(starts)
    for examiner in (bob, carol):
        scene.do(conclude_oral, oral_id, examiner)
    score(scene, oral_id, level, bob, carol)
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


def pass_both(scene: Scene, who: Actor) -> None:
    """Both parts sat and scored, so that a result can be drafted."""
    score(scene, sit_written(scene, who, 22), 2, bob, carol)
    hold_talk(scene, who, 2)
