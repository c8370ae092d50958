"""What answers are worth: two people give an item another key, and who was scored by one stays scored by it."""

from typing import Any

import pytest
from sqlmodel import select

from exam.bank.queries import described
from exam.bank.views import ItemVersion
from exam.items.kinds import KINDS
from exam.items.queries import item
from exam.items.rules import Responses, Scored
from exam.keys.commands import propose_key, take_back_key, value_answer
from exam.keys.inputs import ProposeKey, ValueAnswer
from exam.keys.queries import item_keys, key_version, keys_to_approve, points_of, waiting_keys
from exam.keys.rules import KeyWaits, KnownAnswer, NotAKey, NothingProposed, SameKey
from exam.keys.tables import ItemKey
from exam.publish import read_bank
from exam.rekeys.commands import approve_key
from exam.rekeys.queries import unlisted_answers, unlisted_queue
from exam.reviews.queries import stages_of
from exam.reviews.rules import Stage
from exam.scoring.tables import MachineScore
from exam.sittings.commands import submit_sitting
from exam.sittings.inputs import SubmitSitting
from shared.approvals.rules import SamePerson
from shared.refusals import NotFound
from shared.testing import Scene
from shared.testing.cast import alice, dana, dov, iris, mallory

from .asking import ask
from .test_reviews import review_all
from .walk import sit_written

WHY = "Two of the four are as good as each other."
BOTH = {"a": 0, "b": 1, "c": 1, "d": 0}
SUCCEEDED = {file.body["id"] for file in read_bank().files if file.body["version"] > 1}
CHOICES = {file.body["id"] for file in read_bank().files if file.kind == "choice"} - SUCCEEDED
"""Those that forms ask in their first version."""
ITEMS = [file.body["id"] for file in read_bank().files if file.kind in KINDS]


def propose(scene: Scene, keys: dict[str, Any], item_id: str = "w-001", who: Any = dana) -> None:
    scene.do(propose_key, who, item_id, 1, ProposeKey(keys=keys, reason=WHY))


def approve(scene: Scene, item_id: str = "w-001", who: Any = dov) -> None:
    waiting = scene.ask(item_keys, who, item_id, 1).waiting
    assert waiting
    scene.do(approve_key, who, item_id, 1, waiting.id)


def points(scene: Scene, answer: Responses, number: int, item_id: str = "w-001") -> Scored | None:
    return scene.ask(points_of, item_id, 1, number, answer)


@pytest.mark.parametrize("item_id", ITEMS)
def test_the_published_key_scores_as_the_item_does(scene: Scene, item_id: str) -> None:
    version = next(file.body["version"] for file in read_bank().files if file.body["id"] == item_id)
    one = scene.ask(item, item_id, version)

    for right in (True, False):
        answer = one.example(right=right) or {}
        assert scene.ask(points_of, item_id, version, 1, answer) == one.score(answer)


def test_two_people_give_an_item_another_key_and_the_old_one_stays(scene: Scene) -> None:
    propose(scene, {"R": BOTH})
    assert scene.ask(key_version, "w-001", 1) == 1
    assert scene.ask(keys_to_approve).count == 1 and scene.ask(waiting_keys).items[0].item_id == "w-001"

    approve(scene)

    assert (scene.ask(key_version, "w-001", 1), scene.ask(keys_to_approve).count) == (2, 0)
    assert points(scene, {"R": "c"}, 1) == Scored(reached=0, highest=1)
    assert points(scene, {"R": "c"}, 2) == points(scene, {"R": "b"}, 2) == Scored(reached=1, highest=1)
    with pytest.raises(NotFound):
        points(scene, {"R": "c"}, 3)


def test_one_person_is_not_two(scene: Scene) -> None:
    propose(scene, {"R": BOTH})

    with pytest.raises(SamePerson):
        approve(scene, who=dana)
    with pytest.raises(KeyWaits):
        propose(scene, {"R": BOTH}, who=dov)
    assert scene.ask(key_version, "w-001", 1) == 1


def test_whoever_approves_has_seen_that_very_key(scene: Scene) -> None:
    propose(scene, {"R": BOTH})
    seen = scene.ask(item_keys, dov, "w-001", 1).waiting
    scene.do(take_back_key, dana, "w-001", 1)
    propose(scene, {"R": {"a": 1, "b": 0, "c": 0, "d": 0}})

    assert seen
    with pytest.raises(NothingProposed):
        scene.do(approve_key, dov, "w-001", 1, seen.id)
    assert len(scene.rows(select(ItemKey))) == 2, "what was taken back stays in the record"


def test_what_was_taken_back_waits_no_more(scene: Scene) -> None:
    propose(scene, {"R": BOTH})
    scene.do(take_back_key, dov, "w-001", 1)

    with pytest.raises(NothingProposed):
        scene.do(take_back_key, dov, "w-001", 1)
    assert scene.ask(item_keys, dana, "w-001", 1).waiting is None


NO_KEYS: list[tuple[str, dict[str, Any]]] = [
    ("w-001", {}),
    ("w-001", {"R": {"e": 1}}),
    ("w-001", {"R": dict.fromkeys("abcd", 0)}),
    ("w-001", {"R": {"b": 21}}),
    ("w-001", {"X": {"b": 1}}),
    ("w-043", {"R": {"a b c": 1}}),
    ("w-045", {"R": {"p1 p2": 1}}),
    ("w-049", {"R": {"Open": 1}}),
]


@pytest.mark.parametrize(("item_id", "keys"), NO_KEYS)
def test_what_is_no_key_is_refused(scene: Scene, item_id: str, keys: dict[str, Any]) -> None:
    with pytest.raises(NotAKey):
        propose(scene, keys, item_id)


def test_the_same_key_is_no_other_one(scene: Scene) -> None:
    with pytest.raises(SameKey):
        propose(scene, {"R": {"a": 0, "b": 1, "c": 0, "d": 0}})


OTHERS: list[tuple[str, dict[str, float], Responses, float]] = [
    ("w-043", {"b d a c": 1, "d b a c": 0.5}, {"R": ["d", "b", "a", "c"]}, 0.5),
    ("w-045", {"p1 q4": 1, "p1 q3": 1, "p2 q2": 1, "p3 q1": 1}, {"R": [["p1", "q3"]]}, 1),
    ("w-041", {"a": 1, "b": 0, "c": 1, "d": 1}, {"R": ["a", "d"]}, 2),
    ("w-049", {"open question": 1, "w-question": 1, "closed question": 0}, {"R": " W-Question"}, 1),
]


@pytest.mark.parametrize(("item_id", "key", "answer", "reached"), OTHERS)
def test_each_kind_takes_another_key(
    scene: Scene, item_id: str, key: dict[str, float], answer: Responses, reached: float
) -> None:
    highest = points(scene, {}, 1, item_id)
    propose(scene, {"R": key}, item_id)
    approve(scene, item_id)

    assert points(scene, answer, 2, item_id) == Scored(reached=reached, highest=highest.highest if highest else 0)


def test_another_key_is_to_be_reviewed_anew(scene: Scene) -> None:
    for who in (dana, dov):
        review_all(scene, who)
    of = ItemVersion("w-001", 1)
    assert scene.ask(stages_of, scene.ask(described, [of]).values())[of] == Stage.ACCEPTED

    propose(scene, {"R": BOTH})
    approve(scene)

    assert scene.ask(stages_of, scene.ask(described, [of]).values())[of] == Stage.IN_REVIEW


def send_short(scene: Scene, words: str) -> None:
    page = ask(scene, "w-049")
    scene.send(page, {"answer": words, "base": "0", "go": "next", "writer_token": page.split("=")[1]}, as_=alice)
    scene.do(submit_sitting, alice, page.split("/")[3], SubmitSitting())
    scene.due()


def test_an_answer_that_no_key_knows_is_laid_before_administrators_without_whose_it_is(scene: Scene) -> None:
    send_short(scene, "A  W-Question")
    [unlisted] = scene.ask(unlisted_answers, dana).items
    assert (unlisted.item_id, unlisted.words, scene.ask(unlisted_queue).count) == ("w-049", "a w-question", 1)
    here = f"/exam/administration/unlisted/{unlisted.id}"
    pages = scene.read("/exam/administration/unlisted", as_=dana) + scene.read(here, as_=dana)
    assert "a w-question" in pages and alice.id not in pages

    refused = scene.send(here, {"words": unlisted.words, "item_id": "w-049", "version": "1", "points": "1"}, as_=dana)
    assert refused.status_code == 422
    what = ValueAnswer(words=unlisted.words, points=1, reason="It is what such questions are called at school.")
    scene.do(value_answer, dana, "w-049", 1, what)
    approve(scene, "w-049")

    assert scene.ask(unlisted_answers, dana).items == ()
    assert points(scene, {"R": "a W-question"}, 2, "w-049") == Scored(reached=1, highest=1)
    assert points(scene, {"R": "a W-question"}, 1, "w-049") is None
    with pytest.raises(KnownAnswer):
        scene.do(value_answer, dana, "w-049", 1, what)


def test_a_key_is_changed_on_a_page_by_lines_that_anybody_can_read(scene: Scene) -> None:
    here = "/exam/bank/items/w-001/versions/1/key"
    assert "a = 0\nb = 1" in scene.read(here, as_=dana)

    refused = scene.send(here, {"keys.R": "a = one", "reason": WHY}, as_=dana)
    assert refused.status_code == 422 and "a = one" in refused.text and WHY in refused.text
    assert scene.send(here, {"keys.R": "a=0\n b = 1 \nc = 1\nd = 0\n", "reason": WHY}, as_=dana).status_code == 303
    waiting = scene.ask(item_keys, dov, "w-001", 1).waiting
    assert (
        waiting
        and "Approve this key" in scene.read(here, as_=dov)
        and "w-001" in scene.read("/exam/administration/keys", as_=dov)
    )
    assert "Approve this key" not in scene.read(here, as_=dana)
    assert scene.send(f"{here}/{waiting.id}/approve", as_=dov).status_code == 303

    page = scene.read(here, as_=dana)
    assert "Key number 2 stands" in page and WHY in page
    assert scene.visit(here, as_=iris).status_code == 403


def test_who_sends_after_a_change_is_scored_by_the_new_key_and_who_sent_before_is_not(scene: Scene) -> None:
    before = sit_written(scene, mallory, right=26)
    item_id = next(one.item_id for one in scene.rows(select(MachineScore)) if one.item_id in CHOICES and one.reached)
    one = scene.ask(item, item_id, 1)
    other = {option: float(worth == 0) for option, worth in one.parts["R"].worths.items()}
    propose(scene, {"R": other}, item_id)
    approve(scene, item_id)

    after = sit_written(scene, alice, right=26)

    scored = {(row.sitting_id, row.item_id): row.reached for row in scene.rows(select(MachineScore))}
    assert scored[before, item_id] == 1
    assert scored.get((after, item_id), 0) == 0
    assert scene.ask(points_of, item_id, 1, 2, one.example(right=True)) == Scored(reached=0, highest=1)
