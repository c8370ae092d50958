"""Whoever has least to do is offered what waits first, and new examiners of an appeal are told that it does."""

import pytest
from sqlmodel import select

from exam.appeals.commands import ask_appeal
from exam.appeals.inputs import AskAppeal
from exam.appeals.rules import About
from exam.assignments.queries import offered_first, shares, waiting
from exam.assignments.rules import AGAIN
from exam.assignments.tables import Asked
from exam.bookings.commands import decline_examiner
from exam.conflicts.commands import declare_conflict
from exam.conflicts.inputs import DeclareConflict
from exam.conflicts.rules import Tie
from exam.leases.commands import put_back
from exam.ratings.commands import open_task
from exam.scoring.rules import State, TaskKind
from exam.scoring.tables import ScoringTask
from exam.work.commands import step_aside
from exam.work.queries import next_to_score, work_list
from shared.actor import Actor
from shared.testing import Scene, beginning
from shared.testing.cast import alice, amara, bob, carol, cem, dana, mallory, somebody
from shared.testing.facts import training_completed
from shared.testing.scene import is_news, recorded

from . import walk
from .walk import API, hold_oral, rate, release, score, sit_written, talk

erik, nora = somebody("erik", "examiner"), somebody("nora", "examiner")
KNOWS = DeclareConflict(tie=Tie.KNOWS)
WORTH_MORE = AskAppeal(about=About.SCORING, words="I let her finish, and said so.")


def join(scene: Scene, *examiners: Actor) -> None:
    for one in examiners:
        scene.do(walk.join_panel, one, walk.JoinPanel(name=one.id.title(), certified_peer_specialist=True))
        scene.do(walk.confirm_member, dana, one.id, walk.ConfirmMember(certified_peer_specialist=True))
        scene.do(walk.calibrate, one)


def answers_of(scene: Scene, sitting_id: str) -> list[str]:
    of = select(ScoringTask.id).where(ScoringTask.sitting_id == sitting_id)
    return scene.rows(of.order_by(ScoringTask.opened_at, ScoringTask.id))


def anew(scene: Scene, appeal_id: str) -> list[str]:
    return scene.rows(select(ScoringTask.id).where(ScoringTask.round == appeal_id))


@beginning
def talk_appealed(scene: Scene) -> str:
    """Of Alice's talk with Bob and Carol; Cem and Erik have had no part in it. The task that is scored anew."""
    join(scene, erik)
    score(scene, sit_written(scene, alice, 22), 2, bob, carol)
    hold_oral(scene, alice, 1)
    [task_id] = anew(scene, scene.do(ask_appeal, alice, release(scene, alice), WORTH_MORE))
    return task_id


def asked(scene: Scene, task_id: str) -> list[str | None]:
    return scene.rows(select(Asked.examiner_id).where(Asked.task_id == task_id).order_by(Asked.id))


def test_what_waits_is_first_for_whoever_has_least_in_hand(scene: Scene) -> None:
    first = answers_of(scene, sit_written(scene, alice, 20))
    for task_id in first:
        scene.do(open_task, bob, task_id)

    found = scene.ask(shares)

    assert found["bob"].in_hand == 2 and found["bob"].offered == ()
    assert sorted((*found["carol"].offered, *found["cem"].offered)) == sorted(first)


def test_the_list_and_the_next_one_begin_with_what_is_for_oneself(scene: Scene) -> None:
    scene.hear(training_completed(amara))
    for who in (alice, mallory, amara):
        sit_written(scene, who, 20)

    for examiner in (bob, carol, cem):
        mine = scene.ask(offered_first, examiner)
        assert len(mine) == 4
        listed = [one.task_id for one in scene.ask(work_list, examiner).free]
        assert listed[: len(mine)] == list(mine) and len(listed) == 6
        assert scene.ask(next_to_score, examiner) == mine[0]
    assert "What comes first is offered to you first" in scene.read("/exam/examiner", as_=bob)


def test_nobody_waits_for_anybody_to_begin(scene: Scene) -> None:
    """What is first for others is free to all."""
    [task_id, _] = answers_of(scene, sit_written(scene, alice, 20))
    first = {who for who, share in scene.ask(shares).items() if task_id in share.offered}
    [other] = [one for one in (bob, carol, cem) if one.id not in first]

    assert task_id in {one.task_id for one in scene.ask(work_list, other).free}
    scene.do(open_task, other, task_id)


def test_a_second_and_a_third_are_others_each_time(scene: Scene) -> None:
    [task_id, _] = answers_of(scene, sit_written(scene, alice, 20))
    scene.do(open_task, bob, task_id)
    rate(scene, task_id, bob, 3)
    [second] = [who for who, share in scene.ask(shares).items() if task_id in share.offered]
    assert second in {"carol", "cem"}
    other = {"carol": carol, "cem": cem}[second]
    scene.do(open_task, other, task_id)
    rate(scene, task_id, other, 1)
    assert scene.row(ScoringTask, task_id).state == State.ADJUDICATION

    assert [who for who, share in scene.ask(shares).items() if task_id in share.offered] == [
        ({"carol", "cem"} - {second}).pop()
    ]


def test_what_is_shared_out_is_what_each_examiner_may_take(scene: Scene) -> None:
    """The one rule for all examiners and the list of each say the same: of answers, talks, thirds and appeals."""
    join(scene, erik, nora)
    scene.hear(training_completed(amara, trained_by=(nora,)))
    score(scene, sit_written(scene, alice, 22), 2, bob, carol)
    hold_oral(scene, alice, 1)
    scene.do(ask_appeal, alice, release(scene, alice), WORTH_MORE)
    scene.do(decline_examiner, alice, nora.id)
    scene.do(declare_conflict, cem, mallory.id, KNOWS)
    [disputed, half] = answers_of(scene, sit_written(scene, mallory, 10))
    for examiner, level in ((bob, 1), (carol, 3)):
        scene.do(open_task, examiner, disputed)
        rate(scene, disputed, examiner, level)
    scene.do(open_task, erik, half)
    sit_written(scene, amara, 10)
    talk(scene, amara)

    may = {one.task_id: one.may for one in scene.ask(waiting)}

    for examiner in (bob, carol, cem, erik, nora):
        taken = {one.task_id for one in scene.ask(work_list, examiner).free}
        assert taken == {task_id for task_id, who in may.items() if examiner.id in who}, examiner
    assert len(may) == 5


def test_whoever_is_not_calibrated_is_offered_nothing(scene: Scene) -> None:
    scene.do(walk.join_panel, erik, walk.JoinPanel(name="Erik", certified_peer_specialist=True))
    scene.do(walk.confirm_member, dana, erik.id, walk.ConfirmMember(certified_peer_specialist=True))
    sit_written(scene, alice, 20)

    assert scene.ask(offered_first, erik) == ()


def test_new_examiners_of_a_talk_are_told_once_and_neither_whose_nor_why(scene: Scene, talk_appealed: str) -> None:
    scene.due()
    scene.due()

    assert sorted(map(str, asked(scene, talk_appealed))) == ["cem", "erik"]
    for told in (cem, erik):
        assert scene.news_of(told)[-1] == "answer-needed"
        assert scene.ask(offered_first, told) == (talk_appealed,)
    assert "answer-needed" not in (*scene.news_of(bob), *scene.news_of(carol))
    told_of = [fact.data for fact in scene.ask(recorded) if is_news(fact) and fact.data["kind"] == "answer-needed"]
    assert [said["person_id"] for said in told_of] in (["cem", "erik"], ["erik", "cem"])
    for said in told_of:
        assert said["link"] == "/exam/examiner" and not said["must"]
        assert set(said) == {"person_id", "notice_id", "kind", "link", "must"}
        assert "alice" not in str(said) and talk_appealed not in str(said)


def test_written_answers_of_one_appeal_are_told_of_in_one_notice(scene: Scene) -> None:
    join(scene, erik)
    score(scene, sit_written(scene, alice, 12), 1, bob, carol)
    tasks = anew(scene, scene.do(ask_appeal, alice, release(scene, alice), WORTH_MORE))
    scene.due()

    assert [sorted(map(str, asked(scene, one))) for one in tasks] == [["cem", "erik"]] * 2
    assert [scene.news_of(told).count("answer-needed") for told in (cem, erik)] == [1, 1]


@pytest.mark.parametrize("leaves", ["puts it back", "knows the person"])
def test_where_one_leaves_it_another_is_told(scene: Scene, talk_appealed: str, leaves: str) -> None:
    scene.due()
    join(scene, nora)
    scene.do(open_task, cem, talk_appealed)
    scene.due()
    assert len(asked(scene, talk_appealed)) == 2

    if leaves == "puts it back":
        scene.do(put_back, cem, talk_appealed)
    else:
        scene.do(step_aside, cem, talk_appealed, KNOWS)
    scene.due()

    assert asked(scene, talk_appealed)[2:] == ["nora"]
    assert scene.news_of(nora)[-1] == "answer-needed"


def test_where_nobody_opens_it_others_are_told_after_two_days(scene: Scene, talk_appealed: str) -> None:
    scene.due()
    join(scene, nora)
    scene.later(days=AGAIN.days)
    scene.due()

    assert asked(scene, talk_appealed)[2] == "nora" and len(asked(scene, talk_appealed)) == 4


def test_where_nobody_is_found_it_is_kept_and_looked_for_again(scene: Scene) -> None:
    score(scene, sit_written(scene, alice, 12), 1, bob, carol)
    [task_id, _] = anew(scene, scene.do(ask_appeal, alice, release(scene, alice), WORTH_MORE))
    scene.due()
    scene.due()
    assert asked(scene, task_id).count(None) == 1 and "cem" in asked(scene, task_id)

    join(scene, erik)
    scene.later(days=AGAIN.days)
    scene.due()

    assert "erik" in asked(scene, task_id)


def test_a_third_of_an_appeal_is_told_too(scene: Scene, talk_appealed: str) -> None:
    scene.due()
    join(scene, nora)
    for examiner in (cem, erik):
        scene.do(open_task, examiner, talk_appealed)
    for examiner, level in ((cem, 1), (erik, 3)):
        rate(scene, talk_appealed, examiner, level)
    scene.due()

    assert asked(scene, talk_appealed)[2:] == ["nora"]


def test_administrators_see_who_has_how_much(scene: Scene) -> None:
    first = answers_of(scene, sit_written(scene, alice, 20))
    for task_id in first:
        scene.do(open_task, bob, task_id)

    page = scene.read("/exam/administration/leases", as_=dana)
    listed = scene.visit(f"{API}/loads", as_=dana).json()

    assert "Who has how much" in page and "Nobody has to wait for that" in page
    by_name = {one["name"]: one for one in listed}
    assert by_name["Bob"] == {"name": "Bob", "in_hand": 2, "owed": 0, "offered": 0}
    assert by_name["Carol"]["offered"] + by_name["Cem"]["offered"] == 2
    assert scene.visit(f"{API}/loads", as_=bob).status_code == 403


def test_specimens_are_shared_out_to_nobody(scene: Scene) -> None:
    scene.do(walk.join_panel, erik, walk.JoinPanel(name="Erik", certified_peer_specialist=True))
    scene.do(walk.confirm_member, dana, erik.id, walk.ConfirmMember(certified_peer_specialist=True))
    scene.do(walk.calibrate, erik)

    assert scene.rows(select(ScoringTask.id).where(ScoringTask.kind == TaskKind.CALIBRATION)) != []
    assert scene.ask(waiting) == () and scene.ask(shares) == {}
