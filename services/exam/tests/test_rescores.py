"""Scored anew by the keys as they are now: who would change, and what two people make of it."""

from datetime import datetime

import pytest
from sqlmodel import Session, select

from exam.items.queries import _KNOWN
from exam.items.tables import BankEntry
from exam.rescores.commands import rescore_result
from exam.rescores.inputs import RescoreResult
from exam.rescores.queries import change, preview
from exam.rescores.rules import KeysSinceFirstWord, NothingChanges, PreviewChanged
from exam.results.commands import release_result, return_draft, take_back_approval
from exam.results.inputs import ReturnDraft
from exam.results.queries import my_results
from exam.results.rules import AnotherDraft, State
from exam.results.tables import Result
from exam.score_runs.queries import run, run_now
from exam.scores.queries import part_scores
from shared.approvals.rules import OwnAffairs, SamePerson
from shared.events import ResultReleased, ResultWithdrawn
from shared.refusals import NotFound
from shared.testing import Scene, beginning
from shared.testing.cast import alice, dana, dov, somebody

from .test_keys import BOTH, CHOICES, approve, propose
from .walk import pass_both, release

SEEN = "0" * 64


@beginning
def result(scene: Scene) -> str:
    pass_both(scene, alice)
    return release(scene, alice)


def turn_keys(session: Session, *, now: datetime) -> None:
    """All keys of choice items were wrong: another option is the right one."""
    for row in session.exec(select(BankEntry).where(BankEntry.kind == "choice")):
        options = [one["id"] for one in row.body["options"]]
        right = options[(options.index(row.body["key"]) + 1) % len(options)]
        row.body = row.body | {"key": right}
    _KNOWN.clear()


def test_a_new_key_of_two_people_is_named_in_the_run(scene: Scene, result: str) -> None:
    run_id = scene.row(Result, result).written_run_id
    assert run_id is not None
    asked = scene.ask(run, run_id).made.keys
    item_id = next(id for id in asked if id in CHOICES)
    assert asked[item_id] == "1"
    propose(scene, {"R": BOTH}, item_id)
    approve(scene, item_id)

    part = scene.ask(part_scores, scene.row(Result, result).written_sitting_id)
    assert part is not None
    now_is = scene.ask(run_now, part)

    assert now_is.made.keys[item_id] == "1.2" and now_is.id != run_id


def anew(scene: Scene, result_id: str) -> RescoreResult:
    return RescoreResult(reason="The keys were wrong.", seen=scene.ask(change, dana, result_id).seen)


def rescore(scene: Scene, result_id: str) -> str:
    """The words of Dana and Dov; the new draft."""
    what = anew(scene, result_id)
    assert not scene.do(rescore_result, dana, result_id, what)
    assert scene.do(rescore_result, dov, result_id, what)
    [draft] = scene.rows(select(Result.id).where(Result.state == State.DRAFT))
    return str(draft)


def test_nobody_would_change_while_the_keys_are_the_same(scene: Scene, result: str) -> None:
    found = scene.ask(preview, dana)

    assert (found.changes, found.looked_at) == ((), 1)
    with pytest.raises(NotFound):
        scene.ask(change, dana, result)
    with pytest.raises(NothingChanges):
        scene.do(rescore_result, dana, result, RescoreResult(reason="To be sure.", seen=SEEN))


def test_the_preview_says_who_would_change_and_changes_nothing(scene: Scene, result: str) -> None:
    scene.do(turn_keys)

    [one] = scene.ask(preview, dana).changes

    assert (one.result_id, one.before.written, one.after.written, one.turns) == (
        result,
        "passed",
        "not_yet_passed",
        True,
    )
    assert one.before.percent is not None and one.after.percent is not None and one.after.percent < one.before.percent
    assert scene.row(Result, result).state == State.RELEASED


def test_the_result_stands_until_the_new_one_is_released_by_two(scene: Scene, result: str) -> None:
    scene.do(turn_keys)
    draft = rescore(scene, result)
    [standing] = scene.ask(my_results, alice).items
    assert standing.id == result and scene.ask(change, dana, result)

    for administrator in (dana, dov):
        scene.do(release_result, administrator, draft)

    [newest] = scene.ask(my_results, alice).items
    assert (newest.id, newest.written, newest.oral) == (draft, "not_yet_passed", "passed")
    told = [one for one in scene.events() if isinstance(one, ResultReleased | ResultWithdrawn)]
    assert [(type(one), one.result_id) for one in told[1:]] == [(ResultReleased, draft), (ResultWithdrawn, result)]
    assert scene.ask(preview, dana).changes == ()


def test_the_new_draft_can_be_returned_and_everything_is_as_it_was(scene: Scene, result: str) -> None:
    scene.do(turn_keys)
    draft = rescore(scene, result)

    for administrator in (dana, dov):
        scene.do(return_draft, administrator, draft, ReturnDraft(reason="The old key was right."))
    scene.due()

    [standing] = scene.ask(my_results, alice).items
    assert standing.id == result
    assert scene.rows(select(Result.id).where(Result.state == State.DRAFT)) == []


def test_a_draft_is_rescored_in_its_own_place(scene: Scene) -> None:
    pass_both(scene, alice)
    scene.due()
    [first] = scene.rows(select(Result.id))
    scene.do(turn_keys)

    draft = rescore(scene, first)

    assert scene.row(Result, first).state == State.WITHDRAWN
    assert (scene.row(Result, draft).written, scene.row(Result, draft).succeeds) == ("not_yet_passed", None)


def test_both_words_are_on_what_the_page_showed_and_of_two_others(scene: Scene, result: str) -> None:
    scene.do(turn_keys)
    with pytest.raises(PreviewChanged):
        scene.do(rescore_result, dana, result, RescoreResult(reason="Wrong keys.", seen=SEEN))
    what = anew(scene, result)
    scene.do(rescore_result, dana, result, what)

    with pytest.raises(SamePerson):
        scene.do(rescore_result, dana, result, what)
    with pytest.raises(OwnAffairs):
        scene.do(rescore_result, somebody("alice", "administrator"), result, what)


def test_one_draft_at_a_time_waits_for_its_release(scene: Scene, result: str) -> None:
    scene.do(turn_keys)
    rescore(scene, result)
    what = anew(scene, result)
    scene.do(rescore_result, dana, result, what)

    with pytest.raises(AnotherDraft):
        scene.do(rescore_result, dov, result, what)


def test_it_is_done_by_page(scene: Scene, result: str) -> None:
    scene.do(turn_keys)
    address = f"/exam/administration/rescores/{result}"
    assert address in scene.read("/exam/administration/rescores", as_=dana)

    for administrator in (dana, dov):
        seen = scene.ask(change, administrator, result).seen
        scene.send(address, {"reason": "Wrong keys.", "seen": seen}, as_=administrator)

    page = scene.read(f"/exam/administration/releases/{result}", as_=dana)
    assert "Second word for scoring it anew" in page


def test_a_first_word_holds_for_what_it_was_given_on_and_nothing_else(scene: Scene, result: str) -> None:
    scene.do(turn_keys)
    scene.do(rescore_result, dana, result, anew(scene, result))
    run_id = scene.row(Result, result).written_run_id
    assert run_id is not None
    item_id = next(id for id in scene.ask(run, run_id).made.keys if id in CHOICES)
    propose(scene, {"R": BOTH}, item_id)
    approve(scene, item_id)

    with pytest.raises(KeysSinceFirstWord) as refused:
        scene.do(rescore_result, dov, result, anew(scene, result))

    assert refused.value.values == {"items": item_id}
    page = scene.read(f"/exam/administration/rescores/{result}", as_=dov)
    assert f"another key holds for {item_id}" in page and "Take back the first word" in page
    assert scene.rows(select(Result.id).where(Result.state == State.DRAFT)) == []
    scene.do(take_back_approval, dov, result)
    assert not scene.ask(change, dana, result).other_since
    assert rescore(scene, result)
