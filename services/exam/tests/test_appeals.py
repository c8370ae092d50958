"""A result is looked at again, by people who had no part in it."""

from datetime import timedelta

import pytest
from sqlmodel import col, select

from exam.appeals import rules
from exam.appeals.commands import answer_appeal, ask_appeal, confirm_answer, take_back_answer
from exam.appeals.inputs import AnswerAppeal, AskAppeal
from exam.appeals.queries import appeal, appeal_queue, my_appeals, waiting_appeals
from exam.appeals.rules import About
from exam.appeals.tables import Appeal
from exam.independence.rules import ScoredByYou, TrainedByYou
from exam.ratings.commands import open_task
from exam.ratings.rules import Purpose
from exam.ratings.tables import Rating
from exam.results.commands import release_result
from exam.results.queries import my_results
from exam.results.rules import State as ResultState
from exam.results.tables import Result
from exam.scoring.rules import NotYours
from exam.scoring.tables import ScoringTask
from exam.work.queries import work_list
from shared.actor import Actor
from shared.approvals.rules import OwnAffairs, SamePerson
from shared.refusals import NotFound
from shared.testing import Scene, beginning
from shared.testing.cast import alice, bob, carol, cem, dana, dov, mallory, somebody

from . import walk
from .walk import bring_in, pass_both, rate, release, sit_written

dora, dirk = somebody("dora", "administrator"), somebody("dirk", "administrator")
"""They have had no part in anything."""
erik = somebody("erik", "examiner")
DISTURBED = AskAppeal(about=About.CONDITIONS, words="There was drilling all the time.")
WORTH_MORE = AskAppeal(about=About.SCORING, words="I said back what I heard, twice.")
YES = AnswerAppeal(upheld=True, words="You are right. It was too loud.")
NO = AnswerAppeal(upheld=False, words="Two people read it anew and found the same.")


@beginning
def result(scene: Scene) -> str:
    """Not yet passed in the written part, scored by Bob and Carol, released by Dana and Dov."""
    walk.score(scene, sit_written(scene, alice, 12), 1, bob, carol)
    return release(scene, alice)


def ask(scene: Scene, result: str, what: AskAppeal = DISTURBED) -> str:
    return scene.do(ask_appeal, alice, result, what)


def score_anew(scene: Scene, appeal_id: str, level: int, *examiners: Actor) -> None:
    for task_id in scene.rows(select(ScoringTask.id).where(ScoringTask.round == appeal_id)):
        for examiner in examiners:
            scene.do(open_task, examiner, task_id)
        for examiner in examiners:
            rate(scene, task_id, examiner, level)


@pytest.fixture
def two_new(scene: Scene) -> tuple[Actor, Actor]:
    """Cem is on the panel already; Erik joins it."""
    scene.do(walk.join_panel, erik, walk.JoinPanel(name="Erik", certified_peer_specialist=True))
    scene.do(walk.confirm_member, dana, erik.id, walk.ConfirmMember(certified_peer_specialist=True))
    scene.do(walk.calibrate, erik)
    return cem, erik


def test_what_somebody_writes_is_sealed_and_they_and_administrators_read_it(scene: Scene, result: str) -> None:
    appeal_id = ask(scene, result)

    assert b"drilling" not in scene.row(Appeal, appeal_id).words
    assert [one.words for one in scene.ask(my_appeals, alice, result).asked] == [DISTURBED.words]
    assert scene.ask(appeal, dora, appeal_id).words == DISTURBED.words
    assert (scene.ask(appeal_queue).count, len(scene.ask(waiting_appeals).items)) == (1, 1)


def test_an_answer_of_two_who_had_no_part_in_it_is_read_and_told(scene: Scene, result: str) -> None:
    appeal_id = ask(scene, result)
    scene.do(answer_appeal, dora, appeal_id, YES)
    [waiting] = scene.ask(my_appeals, alice, result).asked
    assert (waiting.upheld, waiting.answer, waiting.state) == (None, "", "asked")
    with pytest.raises(SamePerson):
        scene.do(confirm_answer, dora, appeal_id)

    scene.do(confirm_answer, dirk, appeal_id)

    [answered] = scene.ask(my_appeals, alice, result).asked
    assert (answered.upheld, answered.answer, answered.state) == (True, YES.words, "answered")
    assert scene.news_of(alice)[-1] == "decision-made" and scene.ask(appeal_queue).count == 0
    with pytest.raises(rules.AnsweredAlready):
        scene.do(answer_appeal, dora, appeal_id, NO)


@pytest.mark.parametrize(
    ("who", "refusal"),
    [
        # gave their word on the release
        (dana, rules.DecidedByYou),
        (dov, rules.DecidedByYou),
        # scored it
        (somebody("bob", "administrator"), ScoredByYou),
        # trained the person
        (somebody("femi", "administrator"), TrainedByYou),
        # is the person
        (somebody("alice", "administrator"), OwnAffairs),
    ],
)
def test_whoever_had_a_part_in_it_neither_answers_nor_agrees(
    scene: Scene, result: str, who: Actor, refusal: type[Exception]
) -> None:
    appeal_id = ask(scene, result)

    with pytest.raises(refusal):
        scene.do(answer_appeal, who, appeal_id, NO)
    scene.do(answer_appeal, dora, appeal_id, NO)
    with pytest.raises(refusal):
        scene.do(confirm_answer, who, appeal_id)


def test_a_proposed_answer_is_taken_back_and_another_is_written(scene: Scene, result: str) -> None:
    appeal_id = ask(scene, result)
    with pytest.raises(NotFound):
        scene.do(confirm_answer, dora, appeal_id)
    scene.do(answer_appeal, dora, appeal_id, YES)
    with pytest.raises(rules.AnsweredAlready):
        scene.do(answer_appeal, dirk, appeal_id, NO)

    scene.do(take_back_answer, dirk, appeal_id)
    scene.do(answer_appeal, dirk, appeal_id, NO)
    scene.do(confirm_answer, dora, appeal_id)

    [answered] = scene.ask(my_appeals, alice, result).asked
    assert (answered.upheld, answered.answer) == (False, NO.words)


def test_scoring_is_looked_at_by_examiners_who_have_not_seen_it(
    scene: Scene, result: str, two_new: tuple[Actor, Actor]
) -> None:
    appeal_id = ask(scene, result, WORTH_MORE)

    assert scene.ask(work_list, bob).free == () and len(scene.ask(work_list, cem).free) == 2
    [task_id, _] = scene.rows(select(ScoringTask.id).where(ScoringTask.round == appeal_id))
    with pytest.raises(NotYours):
        scene.do(open_task, bob, task_id)
    with pytest.raises(rules.BeingScoredAnew):
        scene.do(answer_appeal, dora, appeal_id, YES)
    score_anew(scene, appeal_id, 3, *two_new)
    anew = select(ScoringTask.id).where(ScoringTask.round == appeal_id)
    purposes = select(Rating.purpose).where(col(Rating.task_id).in_(anew))
    assert set(scene.rows(purposes)) == {Purpose.APPEAL}


def test_an_upheld_appeal_of_the_scoring_makes_a_new_run_and_a_draft_in_the_place_of_the_result(
    scene: Scene, result: str, two_new: tuple[Actor, Actor]
) -> None:
    before = scene.row(Result, result)
    appeal_id = ask(scene, result, WORTH_MORE)
    score_anew(scene, appeal_id, 3, *two_new)
    seen = scene.ask(appeal, dora, appeal_id)
    assert seen.percent is not None and seen.percent_anew is not None and seen.percent_anew > seen.percent

    scene.do(answer_appeal, dora, appeal_id, YES)
    scene.do(confirm_answer, dirk, appeal_id)

    [draft] = scene.rows(select(Result.id).where(Result.state == ResultState.DRAFT))
    new = scene.row(Result, draft)
    assert new.succeeds == result and new.written_run_id not in (None, before.written_run_id)
    assert [one.id for one in scene.ask(my_results, alice).items] == [result]
    for administrator in (dana, dov):
        scene.do(release_result, administrator, draft)
    [standing] = scene.ask(my_results, alice).items
    assert (standing.id, standing.percent) == (draft, seen.percent_anew)


def test_what_was_found_the_same_again_or_declined_makes_no_draft(
    scene: Scene, result: str, two_new: tuple[Actor, Actor]
) -> None:
    appeal_id = ask(scene, result, WORTH_MORE)
    score_anew(scene, appeal_id, 3, *two_new)

    scene.do(answer_appeal, dora, appeal_id, NO)
    scene.do(confirm_answer, dirk, appeal_id)
    scene.due()

    assert scene.rows(select(Result.id).where(Result.state == ResultState.DRAFT)) == []


def test_it_is_asked_once_in_time_by_the_person_and_of_what_is_not_yet_passed(scene: Scene, result: str) -> None:
    ask(scene, result)
    with pytest.raises(rules.AppealedAlready):
        ask(scene, result)
    with pytest.raises(NotFound):
        scene.do(ask_appeal, mallory, result, DISTURBED)

    scene.later(days=30)
    assert scene.ask(my_appeals, alice, result).open_to == (About.SCORING,)
    scene.later(days=1)
    with pytest.raises(rules.TooLateToAppeal):
        ask(scene, result, WORTH_MORE)
    assert scene.ask(my_appeals, alice, result).open_to == ()


def test_who_has_passed_has_nothing_to_appeal(scene: Scene) -> None:
    pass_both(scene, alice)
    passed = release(scene, alice)

    with pytest.raises(rules.NothingToAppeal):
        ask(scene, passed)


def test_what_was_brought_in_can_be_appealed_and_nobody_scores_it(scene: Scene) -> None:
    result = bring_in(scene, alice, "not_yet_passed", "not_taken")
    appeal_id = ask(scene, result, WORTH_MORE)

    scene.do(answer_appeal, dora, appeal_id, YES)
    scene.do(confirm_answer, dirk, appeal_id)

    assert scene.ask(my_appeals, alice, result).asked[0].upheld


def test_whoever_waits_longer_than_we_said_is_told_once_and_their_page_says_so(scene: Scene, result: str) -> None:
    ask(scene, result)
    address = f"/exam/results/{result}/appeal"
    assert "You have our answer by" in scene.read(address, as_=alice)
    scene.later(days=29)

    scene.due()
    scene.later(days=1)
    scene.due()

    assert scene.news_of(alice).count("deadline-near") == 1
    assert "It takes longer, and we are sorry." in scene.read(address, as_=alice)


def test_it_is_asked_and_answered_by_page(scene: Scene, result: str) -> None:
    address = f"/exam/results/{result}/appeal"
    assert address in scene.read(f"/exam/results/{result}", as_=alice)
    scene.send(address, {"about": "conditions", "words": "It was loud."}, as_=alice)
    [appeal_id] = scene.rows(select(Appeal.id))
    answer = f"/exam/administration/appeals/{appeal_id}"
    assert answer in scene.read("/exam/administration/appeals", as_=dora)

    scene.send(answer, {"upheld": "true", "words": "It was, and we are sorry."}, as_=dora)
    scene.send(f"{answer}/confirm", as_=dirk)

    page = scene.read(address, as_=alice)
    assert "You were right" in page and "It was, and we are sorry." in page


def test_due_days_are_business_days(scene: Scene, result: str) -> None:
    appeal_id = ask(scene, result)

    row = scene.row(Appeal, appeal_id)
    assert row.due_at - row.asked_at >= timedelta(days=26)
