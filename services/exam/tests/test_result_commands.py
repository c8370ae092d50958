"""From scores to a released result, by two people."""

from datetime import timedelta

import pytest
from sqlmodel import select

from exam.eligibility.rules import NotOpenYet
from exam.results import rules
from exam.results.commands import draft_again, import_result, release_result, withdraw_result
from exam.results.queries import my_results, release_queue, releases
from exam.results.tables import AuditRecord, Result
from shared.events import ResultReleased, ResultWithdrawn
from shared.testing import NOW, Scene
from shared.testing.cast import alice, amara, bob, carol, dana, dov, mallory, somebody

from .walk import hold_talk, pass_both, release, score, sit_written


@pytest.fixture
def draft(scene: Scene) -> str:
    pass_both(scene, alice)
    scene.due()
    return scene.rows(select(Result.id))[0]


def announced(scene: Scene) -> list[ResultReleased | ResultWithdrawn]:
    return [one for one in scene.events() if isinstance(one, ResultReleased | ResultWithdrawn)]


def test_a_draft_is_shown_to_administrators_and_not_to_the_person(scene: Scene, draft: str) -> None:
    [waiting] = scene.ask(releases, dana)

    assert (waiting.outcome, waiting.state, scene.ask(release_queue).count) == ("passed", "draft", 1)
    assert scene.ask(my_results, alice) == [] and announced(scene) == []


def test_the_second_word_of_another_administrator_releases_with_its_record(scene: Scene, draft: str) -> None:
    scene.do(release_result, draft, dana)
    with pytest.raises(rules.AnotherPerson):
        scene.do(release_result, draft, dana)
    assert announced(scene) == []

    scene.do(release_result, draft, dov)

    [fact] = announced(scene)
    assert (fact.outcome, fact.written, fact.oral) == ("passed", "passed", "passed")
    assert _acts(scene) == [("release, first word", "dana"), ("release, second word", "dov")]


def test_a_released_result_is_released_once(scene: Scene, draft: str) -> None:
    for administrator in (dana, dov):
        scene.do(release_result, draft, administrator)

    with pytest.raises(rules.NotAtThisStep):
        scene.do(release_result, draft, somebody("dora", "administrator"))
    assert len(announced(scene)) == 1


def test_nobody_releases_their_own_result(scene: Scene, draft: str) -> None:
    with pytest.raises(rules.NotYourOwn):
        scene.do(release_result, draft, alice)


def test_a_withdrawal_needs_two_people_and_can_be_drafted_anew(scene: Scene, draft: str) -> None:
    for administrator in (dana, dov):
        scene.do(release_result, draft, administrator)
    scene.do(withdraw_result, draft, dov, "The wrong form was scored.")
    with pytest.raises(rules.AnotherPerson):
        scene.do(withdraw_result, draft, dov, "Again.")
    assert len(scene.ask(my_results, alice)) == 1

    scene.do(withdraw_result, draft, dana, "Seen and agreed.")
    scene.do(draft_again, draft)
    scene.due()

    assert scene.ask(my_results, alice) == []
    assert announced(scene)[1] == ResultWithdrawn(person_id="alice", result_id=draft, withdrawn_on=scene.now.date())
    assert scene.ask(release_queue).count == 1


def test_a_part_that_was_passed_stands_in_the_next_result(scene: Scene) -> None:
    score(scene, sit_written(scene, alice, 22), 2, bob, carol)
    hold_talk(scene, alice, 1)
    release(scene, alice)
    passed_on = scene.now.date()

    scene.later(days=60)
    hold_talk(scene, alice, 2)
    scene.later(days=1)
    release(scene, alice)

    newest, oldest = scene.ask(my_results, alice)
    assert (oldest.written, oldest.oral, oldest.outcome) == ("passed", "not_yet_passed", "not_yet_passed")
    assert (newest.written, newest.oral, newest.outcome) == ("passed", "passed", "passed")
    assert newest.written_passed_on == passed_on and oldest.plan[0].modules


def test_a_passed_written_part_waits_for_the_oral_part(scene: Scene) -> None:
    score(scene, sit_written(scene, alice, 22), 2, bob, carol)

    scene.due()

    assert scene.ask(release_queue).count == 0


def test_an_earlier_result_is_imported_with_its_own_date_and_two_names(scene: Scene) -> None:
    then = NOW - timedelta(days=700)

    scene.do(import_result, alice, "passed", "passed", ("dana", "dov"), now=then)

    [fact] = announced(scene)
    assert fact.released_on == then.date() and fact.rule_set == "exam-2020-1"
    with pytest.raises(rules.TwoPeople):
        scene.do(import_result, mallory, "passed", "passed", ("dana", "dana"), now=then)
    with pytest.raises(NotOpenYet):
        scene.do(import_result, amara, "passed", "passed", ("dana", "dov"), now=then)


def _acts(scene: Scene) -> list[tuple[str, str]]:
    rows = scene.rows(select(AuditRecord).order_by(AuditRecord.id))
    return [(row.act, row.by) for row in rows]
