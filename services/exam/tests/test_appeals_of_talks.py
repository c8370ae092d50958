"""An appeal of a talk: others judge what was written down, or it is held anew and counts for nothing."""

import pytest
from sqlmodel import col, select

from exam.appeals.commands import answer_appeal, ask_appeal, confirm_answer
from exam.appeals.inputs import AnswerAppeal, AskAppeal
from exam.appeals.queries import appeal
from exam.appeals.rules import About, BeingScoredAnew, HasToBeHeldAnew
from exam.bookings.commands import decline_examiner
from exam.conflicts.commands import declare_conflict
from exam.conflicts.inputs import DeclareConflict
from exam.conflicts.rules import Tie
from exam.independence.rules import ScoredByYou
from exam.ratings.commands import open_task
from exam.ratings.queries import task
from exam.ratings.rules import EvidenceNeeded
from exam.results.commands import withdraw_result
from exam.results.inputs import WithdrawResult
from exam.results.rules import State as ResultState
from exam.results.tables import Result
from exam.score_runs.rules import Outcome
from exam.scores.tables import ScoredPart
from exam.scoring.rules import NotYours
from exam.scoring.rules import State as TaskState
from exam.scoring.tables import ScoringTask
from exam.voids.commands import void_oral
from exam.voids.inputs import VoidOral
from exam.work.commands import cannot_judge
from exam.work.queries import answers_queue, work_list
from shared.actor import Actor
from shared.approvals.rules import OwnAffairs
from shared.refusals import NotFound
from shared.testing import Scene, beginning
from shared.testing.cast import alice, bob, carol, cem, dana, dov, somebody

from . import walk
from .walk import hold_oral, rate, release, score, sit_written, void

dora, dirk = somebody("dora", "administrator"), somebody("dirk", "administrator")
erik = somebody("erik", "examiner")
WORTH_MORE = AskAppeal(about=About.SCORING, words="I let her finish, and said so.")
YES = AnswerAppeal(upheld=True, words="You are right. Others read what was written down.")
HELD_ANEW = WithdrawResult(reason="The talk cannot be judged, and is held anew.")
NO = AnswerAppeal(upheld=False, words="It stays as it is.")


@beginning
def result(scene: Scene) -> str:
    """The written part is passed, the talk not yet: Bob and Carol held it, Dana and Dov released it."""
    score(scene, sit_written(scene, alice, 22), 2, bob, carol)
    hold_oral(scene, alice, 1)
    return release(scene, alice)


def join(scene: Scene, examiner: Actor) -> None:
    scene.do(walk.join_panel, examiner, walk.JoinPanel(name="Erik", certified_peer_specialist=True))
    scene.do(walk.confirm_member, dana, examiner.id, walk.ConfirmMember(certified_peer_specialist=True))
    scene.do(walk.calibrate, examiner)


@pytest.fixture
def two_new(scene: Scene, result: str) -> tuple[Actor, Actor]:
    """Cem is on the panel already; Erik joins it."""
    join(scene, erik)
    return cem, erik


@pytest.fixture
def appeal_id(scene: Scene, result: str, two_new: tuple[Actor, Actor]) -> str:
    return scene.do(ask_appeal, alice, result, WORTH_MORE)


def anew(scene: Scene, appeal_id: str) -> str:
    """The one task that is scored for it: the written part was passed, so nobody scores that anew."""
    [task_id] = scene.rows(select(ScoringTask.id).where(ScoringTask.round == appeal_id))
    return str(task_id)


def test_where_there_are_too_few_examiners_the_list_and_the_appeal_say_so(scene: Scene, result: str) -> None:
    appeal_id = scene.do(ask_appeal, alice, result, WORTH_MORE)
    addresses = ("/exam/administration/appeals", f"/exam/administration/appeals/{appeal_id}")

    assert all("Needs more examiners" in scene.read(address, as_=dora) for address in addresses)
    join(scene, erik)

    assert not any("Needs more examiners" in scene.read(address, as_=dora) for address in addresses)
    judge(scene, anew(scene, appeal_id), (cem, 3))
    scene.do(declare_conflict, erik, alice.id, DeclareConflict(tie=Tie.KNOWS))
    assert all("Needs more examiners" in scene.read(address, as_=dora) for address in addresses)


def judge(scene: Scene, task_id: str, *given: tuple[Actor, int]) -> None:
    for examiner, _ in given:
        scene.do(open_task, examiner, task_id)
    for examiner, level in given:
        rate(scene, task_id, examiner, level, heard="She waited, as both wrote.")


def test_it_goes_to_examiners_who_had_no_part_in_the_talk(scene: Scene, appeal_id: str) -> None:
    task_id = anew(scene, appeal_id)

    for held_it in (bob, carol):
        assert scene.ask(work_list, held_it).free == ()
        with pytest.raises(NotYours):
            scene.do(open_task, held_it, task_id)
    assert [one.task_id for one in scene.ask(work_list, cem).free] == [task_id]
    scene.do(decline_examiner, alice, erik.id)
    assert scene.ask(work_list, erik).free == ()
    with pytest.raises(NotYours):
        scene.do(open_task, erik, task_id)


def test_they_read_what_was_written_down_and_no_score_and_say_row_by_row_what_theirs_rests_on(
    scene: Scene, appeal_id: str
) -> None:
    task_id = anew(scene, appeal_id)
    scene.do(open_task, cem, task_id)

    seen = scene.ask(task, cem, task_id)
    assert set(seen.evidence.values()) == {(walk.HEARD, walk.HEARD)} and seen.rating is not None
    assert seen.rating.scores == {}
    page = scene.read(f"/exam/examiner/tasks/{task_id}", as_=cem)
    assert "You did not hear this talk." in page and "What your score rests on in this row" in page
    assert "What you heard for this row" not in page and "a third examiner" not in page.lower()
    with pytest.raises(EvidenceNeeded):
        rate(scene, task_id, cem, 2, heard=" ")


def test_new_scores_that_pass_make_a_draft_that_two_release(scene: Scene, result: str, appeal_id: str) -> None:
    before = scene.row(Result, result)
    with pytest.raises(BeingScoredAnew):
        scene.do(answer_appeal, dora, appeal_id, YES)
    judge(scene, anew(scene, appeal_id), (cem, 2), (erik, 3))
    seen = scene.ask(appeal, dora, appeal_id)
    assert (seen.oral_anew, seen.written_anew, seen.hold_anew) == (Outcome.PASSED, None, None)
    assert "Oral part, scored anew" in scene.read(f"/exam/administration/appeals/{appeal_id}", as_=dora)

    scene.do(answer_appeal, dora, appeal_id, YES)
    scene.do(confirm_answer, dirk, appeal_id)

    [draft] = scene.rows(select(Result).where(Result.state == ResultState.DRAFT))
    assert (draft.oral, draft.written, draft.succeeds) == (Outcome.PASSED, Outcome.PASSED, result)
    assert (draft.written_run_id, draft.oral_run_id != before.oral_run_id) == (before.written_run_id, True)
    assert scene.news_of(alice)[-1] == "decision-made"


@pytest.mark.parametrize("answer", [YES, NO])
def test_what_comes_to_the_same_or_is_declined_makes_no_draft(
    scene: Scene, appeal_id: str, answer: AnswerAppeal
) -> None:
    level = 1 if answer.upheld else 3
    judge(scene, anew(scene, appeal_id), (cem, level), (erik, level))

    scene.do(answer_appeal, dora, appeal_id, answer)
    scene.do(confirm_answer, dirk, appeal_id)

    assert scene.rows(select(Result.id).where(Result.state == ResultState.DRAFT)) == []


def test_what_cannot_be_judged_is_upheld_and_the_talk_is_held_anew(scene: Scene, result: str, appeal_id: str) -> None:
    task_id, oral_id = anew(scene, appeal_id), scene.row(Result, result).oral_sitting_id
    scene.do(open_task, cem, task_id)
    assert "It is too little to judge by" in scene.read(f"/exam/examiner/tasks/{task_id}", as_=cem)

    scene.do(cannot_judge, cem, task_id)

    assert scene.ask(work_list, erik).free == () and scene.ask(answers_queue).count == 0
    with pytest.raises(NotFound):
        scene.do(open_task, erik, task_id)
    assert f"/exam/administration/orals/{oral_id}/void" in scene.read(
        f"/exam/administration/appeals/{appeal_id}", as_=dora
    )
    with pytest.raises(HasToBeHeldAnew):
        scene.do(answer_appeal, dora, appeal_id, NO)
    scene.do(answer_appeal, dora, appeal_id, YES)
    scene.do(confirm_answer, dirk, appeal_id)
    for administrator in (dana, dov):
        scene.do(withdraw_result, administrator, result, HELD_ANEW)
    void(scene, void_oral, str(oral_id), VoidOral(reason="Too little was written down to judge by."))
    assert scene.row(ScoringTask, task_id).state == TaskState.CLOSED
    assert scene.rows(select(ScoredPart.sitting_id).where(ScoredPart.sitting_id == oral_id)) == []


@pytest.mark.parametrize(
    ("who", "refusal"),
    [
        # scores it anew
        (somebody("cem", "administrator"), ScoredByYou),
        # held it
        (somebody("bob", "administrator"), ScoredByYou),
        # is the person
        (somebody("alice", "administrator"), OwnAffairs),
    ],
)
def test_whoever_had_a_part_in_it_does_not_answer(
    scene: Scene, appeal_id: str, who: Actor, refusal: type[Exception]
) -> None:
    judge(scene, anew(scene, appeal_id), (cem, 2), (erik, 2))

    with pytest.raises(refusal):
        scene.do(answer_appeal, who, appeal_id, YES)


def test_a_third_settles_new_scores_that_differ_too_much(scene: Scene, appeal_id: str) -> None:
    task_id = anew(scene, appeal_id)
    nora = somebody("nora", "examiner")
    scene.do(walk.join_panel, nora, walk.JoinPanel(name="Nora", certified_peer_specialist=False))
    scene.do(walk.confirm_member, dana, nora.id, walk.ConfirmMember(certified_peer_specialist=False))
    scene.do(walk.calibrate, nora)
    judge(scene, task_id, (cem, 1), (erik, 3))
    assert scene.row(ScoringTask, task_id).state == TaskState.ADJUDICATION
    with pytest.raises(BeingScoredAnew):
        scene.do(answer_appeal, dora, appeal_id, YES)

    scene.do(open_task, nora, task_id)
    assert all(len(found) == 4 for found in scene.ask(task, nora, task_id).evidence.values())
    rate(scene, task_id, nora, 2)

    assert scene.row(ScoringTask, task_id).state == TaskState.SETTLED
    assert scene.ask(appeal, dora, appeal_id).oral_anew == Outcome.PASSED
    settled = select(ScoringTask.settled).where(col(ScoringTask.id) == task_id)
    assert set(scene.rows(settled)[0].values()) == {2}
