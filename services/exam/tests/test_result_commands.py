"""From scores to a released result, by two people."""

from datetime import timedelta

import pytest
from sqlmodel import select

from exam.eligibility.rules import NotOpenYet
from exam.releases.queries import release, release_queue, released_lately, releases
from exam.results import rules
from exam.results.commands import (
    draft_again,
    import_result,
    release_result,
    take_back_approval,
    withdraw_result,
)
from exam.results.inputs import ImportResult, WithdrawResult
from exam.results.queries import my_result, my_results
from exam.results.tables import Result
from exam.score_runs.rules import Outcome
from shared.approvals.rules import OwnAffairs, RoleTooYoung, SamePerson
from shared.events import ResultReleased, ResultWithdrawn
from shared.refusals import NotFound
from shared.testing import NOW, Scene, beginning
from shared.testing.cast import alice, amara, bob, carol, dana, dov, mallory, somebody

from . import walk
from .walk import bring_in, hold_oral, pass_both, score, sit_written

dora = somebody("dora", "administrator")
PASSED = ImportResult(written=Outcome.PASSED, oral=Outcome.PASSED, approvers=("dana", "dov"))


@beginning
def draft(scene: Scene) -> str:
    pass_both(scene, alice)
    scene.due()
    return scene.rows(select(Result.id))[0]


def announced(scene: Scene) -> list[ResultReleased | ResultWithdrawn]:
    return [one for one in scene.events() if isinstance(one, ResultReleased | ResultWithdrawn)]


def acts(scene: Scene, result_id: str) -> list[tuple[str, str]]:
    return [(one.act, one.by) for one in scene.ask(release, dana, result_id).records]


def test_a_draft_is_shown_to_administrators_and_not_to_the_person(scene: Scene, draft: str) -> None:
    [waiting] = scene.ask(releases, dana).items

    assert (waiting.outcome, waiting.state, scene.ask(release_queue).count) == ("passed", "draft", 1)
    assert scene.ask(my_results, alice).items == () and announced(scene) == []
    with pytest.raises(NotFound):
        scene.ask(my_result, alice, draft)


def test_the_second_approval_of_another_administrator_releases_with_its_record(scene: Scene, draft: str) -> None:
    assert scene.do(release_result, dana, draft) is False
    with pytest.raises(SamePerson):
        scene.do(release_result, dana, draft)
    assert announced(scene) == []

    assert scene.do(release_result, dov, draft) is True

    [fact] = announced(scene)
    assert (fact.outcome, fact.written, fact.oral) == ("passed", "passed", "passed")
    assert acts(scene, draft) == [("release, first word", "dana"), ("release, second word", "dov")]


def test_whoever_gave_the_first_approval_is_told_so(scene: Scene, draft: str) -> None:
    scene.do(release_result, dana, draft)

    seen = [scene.ask(releases, administrator).items[0] for administrator in (dana, dov)]
    assert [(one.state, one.waits_for, one.mine) for one in seen] == [
        ("draft", "release", True),
        ("draft", "release", False),
    ]


def test_a_released_result_is_released_once(scene: Scene, draft: str) -> None:
    for administrator in (dana, dov):
        scene.do(release_result, administrator, draft)

    with pytest.raises(rules.NotAtThisStep):
        scene.do(release_result, dora, draft)
    assert len(announced(scene)) == 1


def test_nobody_releases_or_withdraws_their_own_result(scene: Scene, draft: str) -> None:
    alice_too = somebody("alice", "administrator")
    with pytest.raises(OwnAffairs):
        scene.do(release_result, alice_too, draft)

    for administrator in (dana, dov):
        scene.do(release_result, administrator, draft)
    with pytest.raises(OwnAffairs):
        scene.do(withdraw_result, alice_too, draft, WithdrawResult(reason="I know better."))


def test_an_approval_can_be_taken_back_and_two_others_give_theirs(scene: Scene, draft: str) -> None:
    young = somebody("young", "administrator", since=NOW + timedelta(days=300))
    scene.do(release_result, dana, draft)
    scene.later(days=365)
    with pytest.raises(RoleTooYoung):
        scene.do(release_result, young, draft)

    scene.do(take_back_approval, young, draft)
    scene.do(release_result, young, draft)
    scene.do(release_result, dov, draft)

    assert acts(scene, draft) == [
        ("release, first word", "dana"),
        ("release, taken back", "young"),
        ("release, first word", "young"),
        ("release, second word", "dov"),
    ]


def test_a_withdrawal_needs_two_people_and_can_be_drafted_anew(scene: Scene, draft: str) -> None:
    for administrator in (dana, dov):
        scene.do(release_result, administrator, draft)
    scene.do(withdraw_result, dov, draft, WithdrawResult(reason="The wrong form was scored."))
    with pytest.raises(SamePerson):
        scene.do(withdraw_result, dov, draft, WithdrawResult(reason="Again."))
    assert len(scene.ask(my_results, alice).items) == 1
    assert [one.waits_for for one in scene.ask(releases, dana).items] == ["withdraw"]
    assert scene.ask(released_lately, dana).items == ()

    scene.do(withdraw_result, dana, draft, WithdrawResult(reason="Seen and agreed."))
    scene.do(draft_again, dov, draft)
    scene.due()

    assert scene.ask(my_results, alice).items == ()
    assert announced(scene)[1] == ResultWithdrawn(person_id="alice", result_id=draft, withdrawn_on=scene.now.date())
    assert scene.ask(release_queue).count == 1
    assert acts(scene, draft)[2:] == [("withdrawal, first word", "dov"), ("withdrawal, second word", "dana")]
    assert [one.words for one in scene.ask(release, dana, draft).records][2:] == [
        "The wrong form was scored.",
        "Seen and agreed.",
    ]
    assert (scene.row(Result, draft).drafted_again_by, scene.row(Result, draft).drafted_again_at) == ("dov", scene.now)


def test_only_a_withdrawn_result_is_drafted_again(scene: Scene, draft: str) -> None:
    with pytest.raises(NotFound):
        scene.do(draft_again, dana, draft)


def test_a_part_that_was_passed_stands_in_the_next_result(scene: Scene) -> None:
    score(scene, sit_written(scene, alice, 22), 2, bob, carol)
    hold_oral(scene, alice, 1)
    walk.release(scene, alice)
    passed_on = scene.now.date()

    scene.later(days=60)
    hold_oral(scene, alice, 2)
    scene.later(days=1)
    walk.release(scene, alice)

    newest, oldest = scene.ask(my_results, alice).items
    assert (oldest.written, oldest.oral, oldest.outcome) == ("passed", "not_yet_passed", "not_yet_passed")
    assert (newest.written, newest.oral, newest.outcome) == ("passed", "passed", "passed")
    assert newest.written_passed_on == passed_on and oldest.plan[0].modules


def test_a_passed_written_part_waits_for_the_oral_part(scene: Scene) -> None:
    score(scene, sit_written(scene, alice, 22), 2, bob, carol)

    scene.due()

    assert scene.ask(release_queue).count == 0


def test_an_earlier_result_is_imported_with_its_own_date_and_two_names(scene: Scene) -> None:
    then = NOW - timedelta(days=700)

    result_id = scene.do(import_result, alice, PASSED, now=then)

    [fact] = announced(scene)
    assert fact.released_on == then.date() and fact.rule_set == "exam-2020-1"
    assert acts(scene, result_id) == [
        ("import of an earlier release", "dana"),
        ("import of an earlier release", "dov"),
    ]
    with pytest.raises(SamePerson):
        scene.do(import_result, mallory, PASSED.model_copy(update={"approvers": ("dana", "dana")}), now=then)
    with pytest.raises(NotOpenYet):
        bring_in(scene, amara, "passed", "passed", now=then)
