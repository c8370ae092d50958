"""Talks are scored by those who have scored specimens of talks: scenes about people who do not exist."""

import re
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta

import pytest
from sqlmodel import select

from exam.attempts.rules import Part
from exam.calibration.commands import begin_calibration
from exam.calibration.inputs import BeginCalibration
from exam.calibration.queries import calibrating, uncalibrated
from exam.calibration.rules import NotCalibrated, RowFound, State, is_met
from exam.calibration.tables import Calibration
from exam.items.content import Scenario, Specimens
from exam.items.queries import newest
from exam.orals.commands import conclude_oral
from exam.orals.rules import NotCalibratedForTalks
from exam.ratings.commands import commit_rating, open_task, stand_now
from exam.ratings.inputs import CommitRating
from exam.ratings.queries import task
from exam.ratings.rules import EvidenceNeeded, Purpose
from exam.ratings.tables import Rating
from exam.scoring.queries import specimen_tasks
from exam.scoring.tables import ScoringTask
from exam.slots.rules import InThePast
from exam.work.commands import cannot_judge
from exam.work.queries import work_list
from shared.actor import Actor
from shared.refusals import NotFound
from shared.testing import Scene
from shared.testing.cast import alice, bob, carol, dana, somebody

from .walk import API, ConfirmMember, JoinPanel, book, calibrate, confirm_member, join_panel, offer, rate

eve = somebody("eve", "examiner")
TALKS = BeginCalibration(entry_id="o-001")


@pytest.fixture(autouse=True)
def joined(scene: Scene) -> None:
    """Eve is on the panel, and has scored nothing yet."""
    scene.do(join_panel, eve, JoinPanel(name="Eve", certified_peer_specialist=True))
    scene.do(confirm_member, dana, eve.id, ConfirmMember(certified_peer_specialist=True))


def known(scene: Scene) -> Specimens:
    [one] = [one for one in scene.ask(newest, Specimens) if one.part == Part.ORAL]
    return one


def score_specimens(scene: Scene, who: Actor, off: Mapping[tuple[str, str], int] | None = None) -> str:
    """As was agreed, but for some rows, which are off by so much; the round."""
    round = scene.do(begin_calibration, who, TALKS)
    agreed = {one.id: dict(one.scores) for one in known(scene).for_calibration}
    for (specimen, row), by in (off or {}).items():
        agreed[specimen][row] += by if agreed[specimen][row] + by in range(4) else -by
    for one in scene.ask(specimen_tasks, round):
        scene.do(open_task, who, one.id)
        scores = agreed[one.sitting_id]
        rating = CommitRating(scores=scores, evidence=dict.fromkeys(scores, "She was asked."))
        scene.do(commit_rating, who, one.id, rating)
        scene.do(stand_now, who, one.id)
    return round


def until_today(scene: Scene) -> None:
    """Eve is calibrated for the last day of her year."""
    scene.do(calibrate, eve, now=scene.now - timedelta(days=365))


def test_three_specimens_fit_the_rubric_and_say_why_row_by_row(scene: Scene) -> None:
    one = known(scene)
    scenarios = {(talk.id, talk.version): talk.rubric for talk in scene.ask(newest, Scenario)}
    rubric = scenarios[one.rated]

    assert len(one.for_calibration) == 3 and one.anchors == ()
    for specimen in one.specimens:
        assert list(specimen.scores) == list(specimen.reasons) == [row.id for row in rubric.rows]
        assert all(specimen.scores[row.id] in row.scores for row in rubric.rows)
    given = [score for specimen in one.specimens for score in specimen.scores.values()]
    assert set(given) == {0, 1, 2, 3}
    for row in rubric.rows:
        assert len({specimen.scores[row.id] for specimen in one.specimens}) > 1


def test_they_hold_for_every_talk_since_the_rows_are_the_same(scene: Scene) -> None:
    scenarios = {(talk.id, talk.version): talk.rubric for talk in scene.ask(newest, Scenario)}

    assert set(known(scene).covers) == set(scenarios)
    assert len({tuple((row.id, row.title, row.scores) for row in rubric.rows) for rubric in scenarios.values()}) == 1


@pytest.mark.parametrize(
    ("exact", "apart", "met"),
    [
        # 15 of 18 are at least 8 of 10
        ((3, 3, 3, 3, 3, 0), 1, True),
        # 14 of 18 are not
        ((3, 3, 3, 3, 2, 0), 1, False),
        # and none may be off by two
        ((3, 3, 3, 3, 3, 2), 2, False),
    ],
)
def test_with_few_specimens_all_rows_count_together(exact: tuple[int, ...], apart: int, met: bool) -> None:
    rows = [RowFound(f"E{number}", 3, one, 0 if one == 3 else apart) for number, one in enumerate(exact)]

    assert is_met(rows, 8) == met


def test_with_ten_specimens_each_row_counts_for_itself() -> None:
    assert not is_met([RowFound("a", 10, 10, 0), RowFound("b", 10, 7, 1)], 8)


def test_whoever_comes_close_enough_scores_talks(scene: Scene) -> None:
    round = score_specimens(scene, eve, off={("t01", "E3"): 1, ("t02", "E1"): 1, ("t03", "E6"): 1})

    found = scene.ask(calibrating, eve, round)
    assert (found.state, found.together) == (State.MET, True)
    assert not {"o-001", "o-002", "o-003"} & {id for id, _ in scene.ask(uncalibrated, eve)}
    page = scene.read(f"/exam/examiner/calibrations/{round}", as_=eve)
    assert "You score as was agreed." in page and known(scene).specimens[0].reasons["E4"] in page


@pytest.mark.parametrize(
    "off",
    [{("t01", f"E{row}"): 1 for row in range(1, 5)}, {("t03", "E4"): 2}],
    ids=["14 of 18", "one off by two"],
)
def test_whoever_does_not_scores_none(scene: Scene, off: dict[tuple[str, str], int]) -> None:
    round = score_specimens(scene, eve, off=off)

    assert scene.ask(calibrating, eve, round).state == State.MISSED
    assert ("o-001", 1) in scene.ask(uncalibrated, eve)


def test_a_score_of_a_specimen_rests_on_evidence_that_is_kept(scene: Scene) -> None:
    round = scene.do(begin_calibration, eve, TALKS)
    [first, *_] = scene.ask(specimen_tasks, round)
    scene.do(open_task, eve, first.id)
    scores = known(scene).specimens[0].scores

    with pytest.raises(EvidenceNeeded):
        scene.do(commit_rating, eve, first.id, CommitRating(scores=scores, evidence={}))
    given = CommitRating(scores=scores, evidence=dict.fromkeys(scores, "She was interrupted."))
    scene.do(commit_rating, eve, first.id, given)

    assert scene.rows(select(Rating.purpose).where(Rating.task_id == first.id)) == [Purpose.CALIBRATION]
    found = scene.ask(task, eve, first.id)
    assert found.rating is not None and set(found.rating.evidence.values()) == {"She was interrupted."}


def test_the_scene_and_the_rows_are_on_the_page_and_what_was_agreed_is_not(scene: Scene) -> None:
    round = scene.do(begin_calibration, eve, TALKS)
    [first, *_] = scene.ask(specimen_tasks, round)
    scene.do(open_task, eve, first.id)

    page = scene.read(f"/exam/examiner/tasks/{first.id}", as_=eve)

    assert "The talk, as it was said" in page and "Looking back." in page
    assert "What your score rests on in this row" in page and "It is too little to judge by" not in page
    assert "The people in it do not exist." in page
    assert not any(one.why in page or one.reasons["E1"] in page for one in known(scene).specimens)
    with pytest.raises(NotFound):
        scene.do(cannot_judge, eve, first.id)
    listed = scene.read("/exam/examiner/calibrations", as_=eve)
    assert "Talks of the oral part" in listed and "Go on with the specimens of talks" in listed
    overview = scene.read(f"/exam/examiner/calibrations/{round}", as_=eve)
    assert "Over all rows together, at least 8 of 10 have to be the agreed score" in overview


def test_a_time_is_offered_with_those_alone_who_may_score_talks(scene: Scene) -> None:
    for pair in ((eve, bob), (bob, eve)):
        with pytest.raises(NotCalibratedForTalks):
            offer(scene, *pair)
    page = scene.read("/exam/administration/orals/offer", as_=dana)
    assert f'value="{carol.id}"' in page and f'value="{eve.id}"' not in page

    score_specimens(scene, eve)

    assert f'value="{eve.id}"' in scene.read("/exam/administration/orals/offer", as_=dana)
    assert offer(scene, eve, carol)


def test_whoever_offers_a_time_reads_until_when_each_examiner_may_score_talks(scene: Scene) -> None:
    scene.do(calibrate, eve, now=scene.now - timedelta(days=340))
    scene.do(calibrate, eve)
    page = scene.read("/exam/administration/orals/offer", as_=dana)

    [eves] = set(re.findall(r">([^<]*Eve[^<]*)</option>", page))
    assert eves.endswith("calibrated until March 2, 2027")


def test_a_time_is_offered_with_those_alone_who_may_score_talks_on_that_day(scene: Scene) -> None:
    until_today(scene)

    with pytest.raises(NotCalibratedForTalks):
        offer(scene, eve, carol, starts_at=scene.now + timedelta(days=1))
    with pytest.raises(InThePast):
        offer(scene, bob, carol, starts_at=datetime(2000, 1, 1, tzinfo=UTC))
    assert offer(scene, eve, carol, starts_at=scene.now + timedelta(hours=1))


def test_a_talk_waits_for_its_examiner_until_they_are_calibrated(scene: Scene) -> None:
    until_today(scene)
    oral_id = book(scene, alice, offer(scene, eve, carol, starts_at=scene.now + timedelta(hours=1)))
    scene.later(days=1)
    assert "You cannot score talks yet." in scene.read(f"/exam/examiner/talks/{oral_id}", as_=eve)

    went = scene.send(f"/exam/examiner/talks/{oral_id}", as_=eve)

    assert went.headers["location"].startswith("/exam/examiner/calibrations")
    [task_id] = scene.rows(select(ScoringTask.id).where(ScoringTask.sitting_id == oral_id))
    assert scene.ask(work_list, eve).free == ()
    with pytest.raises(NotCalibrated):
        scene.do(open_task, eve, task_id)
    assert scene.do(conclude_oral, carol, oral_id) == task_id
    rate(scene, task_id, carol, 2)
    score_specimens(scene, eve)
    assert [one.task_id for one in scene.ask(work_list, eve).free] == [task_id]
    scene.do(open_task, eve, task_id)
    rate(scene, task_id, eve, 2)
    assert scene.row(ScoringTask, task_id).state == "settled"


def test_whoever_is_calibrated_is_not_warned(scene: Scene) -> None:
    scene.do(calibrate, eve)
    oral_id = book(scene, alice, offer(scene, eve, carol))

    assert "You cannot score talks yet." not in scene.read(f"/exam/examiner/talks/{oral_id}", as_=eve)


def test_the_json_door_says_that_nothing_is_opened(scene: Scene) -> None:
    until_today(scene)
    oral_id = book(scene, alice, offer(scene, eve, bob, starts_at=scene.now + timedelta(hours=1)))
    scene.later(days=1)

    assert scene.send(f"{API}/talks/{oral_id}/conclude", as_=eve).json() == {"task_id": None}


def test_it_is_kept_by_which_specimens_and_what_was_given(scene: Scene) -> None:
    round = score_specimens(scene, eve)

    kept = scene.row(Calibration, round)
    assert (kept.specimens_id, kept.entry_id) == ("specimens-talks", "o-001")
    assert kept.given == {one.id: one.scores for one in known(scene).specimens}
