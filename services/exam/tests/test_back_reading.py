"""Anchors come among the work and look like any answer; a lead reads again; both say how an examiner scores."""

from datetime import UTC, datetime, timedelta

import pytest
from pydantic import TypeAdapter
from sqlmodel import Session, col, select

from exam.analysis.commands import ask_for_analysis
from exam.analysis.tables import AnalysisRun
from exam.analysis.views import RaterReport
from exam.back_reading.commands import begin_reading, read_back
from exam.back_reading.inputs import BeginReading
from exam.back_reading.queries import examiner_drift, examiners, reading
from exam.back_reading.rules import LEAST, Difference, NothingToRead, drifts
from exam.items.content import Specimens
from exam.items.queries import newest
from exam.leases.queries import leases
from exam.ratings.commands import open_task
from exam.ratings.inputs import CommitRating
from exam.ratings.queries import scored_by
from exam.ratings.queries import task as one_task
from exam.rule_sets import rules as rule_set_rules
from exam.scoring.rules import State, TaskKind
from exam.scoring.tables import ScoringTask
from exam.work.queries import work_list
from psychometrics.figures import RaterFigures, Report, RowFigures, RowLeniency
from psychometrics.least import LEAST as LEAST_FOR
from psychometrics.least import Figure
from shared.actor import Actor
from shared.approvals.rules import OwnAffairs
from shared.refusals import NotFound
from shared.testing import Scene
from shared.testing.cast import alice, bob, carol, dana, somebody

from .walk import API, rate, rows_of, score, sit_written

NOW = datetime(2026, 12, 1, 10, 0, tzinfo=UTC)
OF_BOB = BeginReading(examiner_id="bob")


@pytest.fixture
def often(monkeypatch: pytest.MonkeyPatch) -> None:
    """An anchor after every answer of an item."""
    monkeypatch.setattr(
        rule_set_rules, "WITHOUT_CALIBRATION", dict(rule_set_rules.WITHOUT_CALIBRATION) | {"anchor_every": 1}
    )


def anchors_of(scene: Scene, who: Actor) -> list[ScoringTask]:
    laid = select(ScoringTask).where(ScoringTask.kind == TaskKind.ANCHOR, ScoringTask.for_examiner == who.id)
    return scene.rows(laid.order_by(col(ScoringTask.entry_id)))


def test_an_anchor_comes_among_the_work_of_whom_it_is_for(scene: Scene, often: None) -> None:
    sitting = sit_written(scene, alice, 20)
    answers = scene.rows(select(ScoringTask.id).where(ScoringTask.sitting_id == sitting))
    scene.do(open_task, bob, answers[0])
    assert anchors_of(scene, bob) == []
    rate(scene, answers[0], bob, 2)

    [anchor] = anchors_of(scene, bob)

    offered = scene.ask(work_list, bob).free
    assert {one.task_id for one in offered} == {answers[1], anchor.id}
    assert anchor.id not in {one.task_id for one in scene.ask(work_list, carol).free}
    with pytest.raises(NotFound):
        scene.do(open_task, carol, anchor.id)


def test_an_anchor_is_not_told_apart(scene: Scene, often: None) -> None:
    sitting = sit_written(scene, alice, 20)
    answers = scene.rows(select(ScoringTask.id).where(ScoringTask.sitting_id == sitting))
    scene.do(open_task, bob, answers[0])
    rate(scene, answers[0], bob, 2)
    [anchor] = anchors_of(scene, bob)

    lines = {one.task_id: one.model_dump() for one in scene.ask(work_list, bob).free}
    assert {**lines[anchor.id], "task_id": "", "code": ""} == {**lines[answers[1]], "task_id": "", "code": ""}
    for id in (anchor.id, answers[1]):
        scene.do(open_task, bob, id)
    theirs, ours = (scene.ask(one_task, bob, id).model_dump() for id in (answers[1], anchor.id))
    said_by_all = ("part", "scenario", "notes", "evidence", "calibration")
    assert theirs.keys() == ours.keys() and all(theirs[name] == ours[name] for name in said_by_all)
    assert theirs["rating"] == ours["rating"]
    page = scene.read(f"/exam/examiner/tasks/{anchor.id}", as_=bob)
    assert "pecimen" not in page and "nchor" not in page.replace("anchored", "")


def test_no_answer_waits_for_an_anchor_and_each_comes_once(scene: Scene, often: None) -> None:
    sitting = sit_written(scene, alice, 20)
    score(scene, sitting, 2, bob, carol)
    assert scene.rows(select(ScoringTask.state).where(ScoringTask.sitting_id == sitting)) == [State.SETTLED] * 2
    for one in anchors_of(scene, bob):
        scene.do(open_task, bob, one.id)
        rate(scene, one.id, bob, 2)

    laid = anchors_of(scene, bob)
    assert len(laid) == len({(one.entry_id, one.sitting_id) for one in laid}) == 2
    assert {one.state for one in laid} == {State.SETTLED}
    shown = scene.ask(examiners)
    assert [one.compared for one in shown if one.examiner_id == "bob"] == [6]


def test_a_lead_reads_blind_and_then_sees_what_the_examiners_gave(scene: Scene) -> None:
    sitting = sit_written(scene, alice, 20)
    score(scene, sitting, 2, bob, carol)
    settled = scene.rows(select(ScoringTask.settled).where(ScoringTask.sitting_id == sitting))

    task_id = scene.do(begin_reading, dana, OF_BOB)
    before = scene.ask(reading, dana, task_id)
    assert before.before == () and before.task.rating is not None and before.task.rating.scores == {}
    scores = dict.fromkeys(rows_of(scene, task_id, dana), 3)
    scene.do(read_back, dana, task_id, CommitRating(scores=scores, note="", evidence={}))

    after = scene.ask(reading, dana, task_id)
    assert [(one.examiner, set(one.scores.values())) for one in after.before] == [("Bob", {2}), ("Carol", {2})]
    assert scene.rows(select(ScoringTask.settled).where(ScoringTask.sitting_id == sitting)) == settled
    assert scene.ask(scored_by, [sitting]) == {"bob", "carol"}
    assert scene.ask(leases).items == ()


def test_each_answer_is_read_again_once_and_never_ones_own(scene: Scene) -> None:
    score(scene, sit_written(scene, alice, 20), 2, bob, carol)
    assert scene.do(begin_reading, dana, OF_BOB) != scene.do(begin_reading, dana, OF_BOB)

    with pytest.raises(NothingToRead):
        scene.do(begin_reading, dana, OF_BOB)
    with pytest.raises(NothingToRead):
        scene.do(begin_reading, somebody("alice", "administrator"), BeginReading(examiner_id="carol"))
    with pytest.raises(OwnAffairs):
        scene.do(begin_reading, somebody("bob", "administrator"), OF_BOB)
    with pytest.raises(NotFound):
        scene.ask(reading, dana, "no-such-task")


def test_an_examiner_sees_no_reading_as_their_own_work(scene: Scene) -> None:
    score(scene, sit_written(scene, alice, 20), 2, bob, carol)
    both = somebody("dora", "administrator", "examiner")

    scene.do(begin_reading, both, OF_BOB)

    assert scene.ask(work_list, both).mine == ()


def test_drift_is_told_by_row_and_not_of_too_few() -> None:
    old, new = NOW - timedelta(days=200), NOW - timedelta(days=5)
    found = [Difference("bob", "w-1", "role", old, 0)] * LEAST + [Difference("bob", "w-1", "role", new, 1)] * LEAST
    few = [Difference("bob", "w-1", "back", new, 1)] * (LEAST - 1)

    back, role = drifts([*found, *few], now=NOW)

    assert (role.compared, role.exact, role.mean, role.recent) == (2 * LEAST, 0.5, 0.5, 1.0)
    assert (back.compared, back.exact, back.mean, back.recent) == (LEAST - 1, None, None, None)


def test_the_pages_lead_from_an_examiner_to_the_comparison(scene: Scene) -> None:
    score(scene, sit_written(scene, alice, 20), 2, bob, carol)
    assert "Too few to say" in scene.read("/exam/administration/back-reading", as_=dana)

    went = scene.send("/exam/administration/back-reading", {"examiner_id": "bob"}, as_=dana)
    address = went.headers["location"]
    page = scene.read(address, as_=dana)
    assert "What the examiners gave is shown when you have kept yours." in page and "Carol" not in page
    form = {f"scores.{row}": "3" for row in rows_of(scene, address.rpartition("/")[2], dana)}
    assert scene.send(address, form, as_=dana).headers["location"] == address

    assert "Yours, and what the examiners gave" in scene.read(address, as_=dana)
    drift = scene.read("/exam/administration/back-reading/examiners/bob", as_=dana)
    assert "Below ten scores nothing is said of a row." in drift
    assert scene.visit("/exam/administration/back-reading/examiners/nobody", as_=dana).status_code == 404


def test_a_report_says_how_alike_and_how_strict_an_examiner_is_beside_others(scene: Scene) -> None:
    """Bob gives a level more than Carol, to so few answers that nothing can be said; then to many."""
    drift = "/exam/administration/back-reading/examiners/bob"
    assert "There is no report yet." in scene.read(drift, as_=dana)
    sitting = sit_written(scene, alice, 20)
    for task_id in scene.rows(select(ScoringTask.id).where(ScoringTask.sitting_id == sitting)):
        for who in (bob, carol):
            scene.do(open_task, who, task_id)
        for who, level in ((bob, 3), (carol, 2)):
            rate(scene, task_id, who, level)
    scene.do(ask_for_analysis, dana)
    scene.due()

    few = scene.ask(examiner_drift, dana, "bob").report

    assert few is not None and few.rater is not None
    assert {(row.pairs, row.quadratic, row.intraclass) for row in few.rater.rows} == {(1, None, None)}
    page = scene.read(drift, as_=dana)
    assert page.count("Too few to say") >= 3 * len(few.rater.rows) and "It takes ten." in page

    scene.do(write_many)
    page = scene.read(drift, as_=dana)
    assert "Strict or mild: +0.25 levels" in page and "The error is 0.05" in page
    assert "0.82" in page and "0.74" in page
    assert "-0.61" in page and "0.13" in page and "It is no grade of a person." in page
    assert scene.ask(examiner_drift, dana, "cem").report == replace_rater(scene, None)


def write_many(session: Session) -> None:
    row = session.exec(select(AnalysisRun)).one()
    alike = RowFigures("w-031", "role", 40, 0.7, 0.57, 0.09, 0.815906, 0.737968)
    row_by_row = RowLeniency("w-031", "role", 20, -0.61, 0.13), RowLeniency("w-032", "role", 9)
    rater = RaterFigures("bob", 40, 0.25, 0.05, (alike,), row_by_row)
    row.report = TypeAdapter(Report).dump_python(Report(raters=(rater,)), mode="json")


def replace_rater(scene: Scene, rater: RaterFigures | None) -> RaterReport:
    [made_at] = scene.rows(select(AnalysisRun.made_at))
    return RaterReport(made_at=made_at, connected=True, rater=rater)


def test_the_page_says_of_how_many_answers_a_figure_is_had(scene: Scene) -> None:
    words = {10: "ten", 20: "twenty", 30: "thirty"}
    few = RowFigures("w-031", "role", LEAST_FOR[Figure.INTRACLASS], 0.7, None, None, None, 0.5)
    scene.do(ask_for_analysis, dana)
    scene.due()
    scene.do(write_one, few)

    page = scene.read("/exam/administration/back-reading/examiners/bob", as_=dana)

    assert f"It takes {words[LEAST_FOR[Figure.KAPPA]]} answers." in page
    assert f"It takes {words[LEAST_FOR[Figure.INTRACLASS]]}." in page
    assert f"It takes {words[LEAST_FOR[Figure.LENIENCY]]}." in page
    assert "Too few to say" in page and "0.50" in page


def write_one(session: Session, alike: RowFigures) -> None:
    row = session.exec(select(AnalysisRun)).one()
    report = Report(raters=(RaterFigures("bob", 9, None, None, (alike,)),))
    row.report = TypeAdapter(Report).dump_python(report, mode="json")


def test_the_json_doors_say_the_same(scene: Scene) -> None:
    score(scene, sit_written(scene, alice, 20), 2, bob, carol)

    task_id = scene.send(f"{API}/back-reading", json={"examiner_id": "bob"}, as_=dana).json()["task_id"]

    assert scene.visit(f"{API}/back-reading/{task_id}", as_=dana).json()["before"] == []
    body = {"scores": dict.fromkeys(rows_of(scene, task_id, dana), 1)}
    given = scene.send(f"{API}/back-reading/{task_id}", json=body, method="PUT", as_=dana).json()
    assert [one["examiner"] for one in given["before"]] == ["Bob", "Carol"]
    listed = scene.visit(f"{API}/back-reading", as_=dana).json()
    assert {one["examiner_id"]: one["compared"] for one in listed} == {"bob": 3, "carol": 3, "cem": 0}
    rows = scene.visit(f"{API}/back-reading/examiners/bob", as_=dana).json()["rows"]
    assert [row["compared"] for row in rows] == [1, 1, 1] and {row["mean"] for row in rows} == {None}


def test_what_is_mixed_in_was_not_seen_in_a_calibration(scene: Scene) -> None:
    for known in scene.ask(newest, Specimens):
        assert not {one.answer for one in known.anchors} & {one.answer for one in known.for_calibration}
    assert scene.ask(examiner_drift, dana, "bob").rows == ()
