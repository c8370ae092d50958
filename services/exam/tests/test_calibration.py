"""Before somebody scores by a rubric they score its specimens, and come close enough to what was agreed."""

from typing import Any

import pytest
from sqlmodel import col, select

from exam.calibration.commands import begin_calibration
from exam.calibration.inputs import BeginCalibration
from exam.calibration.queries import calibrating, rubrics, uncalibrated
from exam.calibration.rules import HoldsStill, NoSpecimens, NotCalibrated, State, TooSoon
from exam.calibration.tables import Calibration
from exam.items.content import Specimens
from exam.items.queries import newest
from exam.ratings.commands import commit_rating, open_task, stand_now
from exam.ratings.inputs import CommitRating
from exam.ratings.queries import task
from exam.rule_sets import rules as rule_set_rules
from exam.scoring.queries import specimen_tasks
from exam.scoring.tables import ScoringTask
from exam.work.queries import answers_queue, work_list
from shared.actor import Actor
from shared.refusals import NotFound
from shared.testing import Scene
from shared.testing.cast import alice, bob, carol, dana, somebody

from .walk import API, ConfirmMember, JoinPanel, calibrate, confirm_member, join_panel, score, sit_written

eve = somebody("eve", "examiner")
ITEM = BeginCalibration(entry_id="w-037")
TALKS = {"o-001", "o-002", "o-003"}


@pytest.fixture(autouse=True)
def joined(scene: Scene) -> None:
    """Eve is on the panel, and has scored nothing yet."""
    scene.do(join_panel, eve, JoinPanel(name="Eve", certified_peer_specialist=False))
    scene.do(confirm_member, dana, eve.id, ConfirmMember(certified_peer_specialist=False))


def known(scene: Scene) -> Specimens:
    return next(one for one in scene.ask(newest, Specimens) if one.rates == "w-037")


def score_specimens(scene: Scene, who: Actor, round: str, off: dict[str, int] | None = None) -> None:
    """As was agreed, but for the first row of some specimens, which is off by so much."""
    agreed = {one.id: dict(one.scores) for one in known(scene).for_calibration}
    for specimen, by in (off or {}).items():
        row = next(iter(agreed[specimen]))
        agreed[specimen][row] += by if agreed[specimen][row] + by in range(4) else -by
    for one in scene.ask(specimen_tasks, round):
        scene.do(open_task, who, one.id)
        scene.do(commit_rating, who, one.id, CommitRating(scores=agreed[one.sitting_id], evidence={}))
        scene.do(stand_now, who, one.id)


def test_each_written_item_has_ten_specimens_that_fit_its_rubric(scene: Scene) -> None:
    sets = [one for one in scene.ask(newest, Specimens) if one.part == "written"]

    assert {one.rates for one in sets} == {"w-037", "w-038", "w-039", "w-040"}
    for one in sets:
        assert len(one.for_calibration) == 10 and len(one.anchors) >= 3
        for row in one.specimens[0].scores:
            assert {specimen.scores[row] for specimen in one.for_calibration} == {0, 1, 2, 3}
        assert len({specimen.answer for specimen in one.specimens}) == len(one.specimens)


def test_whoever_is_not_calibrated_is_offered_nothing_and_told_what_to_do(scene: Scene) -> None:
    sitting = sit_written(scene, alice, 20)
    first = scene.rows(select(ScoringTask.id).where(ScoringTask.sitting_id == sitting))[0]

    work = scene.ask(work_list, eve)
    assert (work.free, work.calibrations) == ((), 5)
    with pytest.raises(NotCalibrated):
        scene.do(open_task, eve, first)
    page = scene.read("/exam/examiner", as_=eve)
    assert "There are 5 rubrics by which you cannot score yet." in page
    assert 'href="/exam/examiner/calibrations"' in page
    assert len(scene.ask(work_list, bob).free) == 2


def test_whoever_comes_close_enough_is_offered_the_work(scene: Scene) -> None:
    round = scene.do(begin_calibration, eve, ITEM)
    score_specimens(scene, eve, round, off={"c01": 1, "c02": 1})

    found = scene.ask(calibrating, eve, round)
    assert found.state == State.MET and [(one.exact, one.apart) for one in found.rows] == [(8, 1), (10, 0), (10, 0)]
    assert ("w-037", 1) not in scene.ask(uncalibrated, eve)
    sit_written(scene, alice, 20)
    offered = {scene.row(ScoringTask, one.task_id).entry_id for one in scene.ask(work_list, eve).free}
    assert offered <= {"w-037"}


@pytest.mark.parametrize("off", [{"c01": 1, "c02": 1, "c03": 1}, {"c04": 2}], ids=["seven exact", "one off by two"])
def test_whoever_does_not_tries_again_from_the_next_day(scene: Scene, off: dict[str, int]) -> None:
    round = scene.do(begin_calibration, eve, ITEM)
    score_specimens(scene, eve, round, off=off)

    assert scene.ask(calibrating, eve, round).state == State.MISSED
    assert ("w-037", 1) in scene.ask(uncalibrated, eve)
    with pytest.raises(TooSoon):
        scene.do(begin_calibration, eve, ITEM)
    assert "You were not close enough yet." in scene.read("/exam/examiner/calibrations", as_=eve)
    scene.later(days=1)

    again = scene.do(begin_calibration, eve, ITEM)
    score_specimens(scene, eve, again)
    assert scene.ask(calibrating, eve, again).state == State.MET


def test_it_holds_a_year_and_can_be_renewed_in_its_last_month(scene: Scene) -> None:
    scene.do(calibrate, eve)
    with pytest.raises(HoldsStill):
        scene.do(begin_calibration, eve, ITEM)
    scene.later(days=340)
    assert scene.ask(uncalibrated, eve) == frozenset()
    renewed = scene.do(begin_calibration, eve, ITEM)
    score_specimens(scene, eve, renewed)

    scene.later(days=26)

    assert {id for id, _ in scene.ask(uncalibrated, eve)} == {"w-038", "w-039", "w-040", *TALKS}


def test_what_was_agreed_is_seen_when_all_are_scored_and_not_before(scene: Scene) -> None:
    round = scene.do(begin_calibration, eve, ITEM)
    page = f"/exam/examiner/calibrations/{round}"
    shown = scene.read(page, as_=eve)
    assert "You have scored 0 of 10." in shown and known(scene).specimens[0].why not in shown
    first = scene.ask(calibrating, eve, round).next_task
    assert first is not None

    scene.send(f"/exam/examiner/tasks/{first}/open", as_=eve)
    address = f"/exam/examiner/tasks/{first}"
    assert "What was agreed is shown after the last one." in scene.read(address, as_=eve)
    form = {f"scores.{row}": "2" for row in known(scene).specimens[0].scores}
    went = scene.send(address, form | {"then": "stop"}, as_=eve)
    assert went.headers["location"] == page
    went = scene.send(f"/exam/examiner/tasks/{scene.ask(calibrating, eve, round).next_task}/open", as_=eve)
    while went.headers["location"] != page:
        went = scene.send(went.headers["location"], form, as_=eve)

    shown = scene.read(page, as_=eve)
    assert "You are not close enough yet." in shown and known(scene).specimens[0].why in shown


def test_what_is_begun_is_gone_on_with(scene: Scene) -> None:
    round = scene.do(begin_calibration, eve, ITEM)

    assert scene.do(begin_calibration, eve, ITEM) == round
    assert len(scene.rows(select(Calibration).where(Calibration.examiner_id == eve.id))) == 1
    assert "Go on with the specimens of w-037" in scene.read("/exam/examiner/calibrations", as_=eve)


def test_specimens_are_nobody_elses_and_in_no_list(scene: Scene) -> None:
    round = scene.do(begin_calibration, eve, ITEM)
    [first, *_] = scene.ask(specimen_tasks, round)

    with pytest.raises(NotFound):
        scene.do(open_task, bob, first.id)
    with pytest.raises(NotFound):
        scene.ask(calibrating, bob, round)
    scene.do(open_task, eve, first.id)
    assert scene.ask(work_list, eve).mine == () and scene.ask(answers_queue).count == 0
    assert scene.ask(work_list, bob).free == ()
    with pytest.raises(NoSpecimens):
        scene.do(begin_calibration, eve, BeginCalibration(entry_id="w-999"))


def test_no_result_rests_on_a_specimen(scene: Scene) -> None:
    scene.do(calibrate, eve)
    sitting = sit_written(scene, alice, 20)
    score(scene, sitting, 2, bob, carol)

    asked = select(ScoringTask.sitting_id).where(ScoringTask.person_id == alice.id)
    assert set(scene.rows(asked)) == {sitting}
    assert scene.rows(select(ScoringTask.settled).where(col(ScoringTask.for_examiner).is_not(None))) != []


def test_the_order_is_each_ones_own(scene: Scene) -> None:
    scene.do(join_panel, alice, JoinPanel(name="A", certified_peer_specialist=False))
    orders = []
    for who in (eve, somebody("fay", "examiner")):
        scene.do(join_panel, who, JoinPanel(name=who.id, certified_peer_specialist=False))
        scene.do(confirm_member, dana, who.id, ConfirmMember(certified_peer_specialist=False))
        round = scene.do(begin_calibration, who, ITEM)
        orders.append([one.sitting_id for one in scene.ask(specimen_tasks, round)])

    assert orders[0] != orders[1] and sorted(orders[0]) == sorted(orders[1])


def test_rules_may_ask_for_none(scene: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
    without: dict[str, Any] = dict(rule_set_rules.WITHOUT_CALIBRATION) | {"asked": False}
    monkeypatch.setattr(rule_set_rules, "WITHOUT_CALIBRATION", without)

    assert scene.ask(uncalibrated, eve) == frozenset() and scene.ask(rubrics, eve) == ()
    assert "No specimens have to be scored just now." in scene.read("/exam/examiner/calibrations", as_=eve)


def test_the_json_doors_say_the_same(scene: Scene) -> None:
    listed = scene.visit(f"{API}/calibrations", as_=eve).json()
    assert [one["entry_id"] for one in listed] == ["o-001", "w-037", "w-038", "w-039", "w-040"]

    begun = scene.send(f"{API}/calibrations", json={"entry_id": "w-037"}, as_=eve).json()

    assert (begun["state"], begun["scored"], begun["specimens"]) == ("open", 0, 10)
    opened = scene.send(f"{API}/scoring-tasks/{begun['next_task']}/open", as_=eve).json()
    assert opened["calibration"] == begun["id"] and opened["answer"]
    assert scene.ask(task, eve, begun["next_task"]).rating is not None
    assert scene.visit(f"{API}/calibrations/{begun['id']}", as_=eve).json()["compared"] == []
