"""Reports on the examination: asked for by an administrator, made apart, kept as they are."""

import csv
import io
import random
from datetime import datetime

import pytest
from pydantic import TypeAdapter
from sqlmodel import Session, select

from exam.analysis import commands, queries
from exam.analysis.rules import BeingMade
from exam.analysis.tables import AnalysisRun
from exam.analysis.views import Made, MadeRun
from exam.attempts.rules import Part
from exam.groups.commands import say_groups
from exam.groups.inputs import SayGroups
from exam.groups.rules import Language
from exam.items.rules import Response
from exam.rule_sets.queries import rule_set_on
from exam.scores.commands import keep_scores, move_scores
from exam.scores.views import PartScores, ScoredItem, WrittenScores
from psychometrics.figures import ItemFigures, RaterFigures, Report
from psychometrics.least import BIAS_SIZE_SMALLER, LEAST, Figure
from psychometrics.report import ENGINE
from shared.actor import Actor
from shared.days import day_of
from shared.refusals import NotFound
from shared.testing import Scene
from shared.testing.cast import alice, bob, carol, dana, dov, mallory

from .walk import API, score, sit_written

PAGE = "/exam/administration/analysis"
"""The one that figures are computed with, outside of any door."""


def made(scene: Scene) -> str:
    run_id = scene.do(commands.ask_for_analysis, dana)
    scene.due()
    return run_id


def report_of(scene: Scene, run_id: str) -> MadeRun:
    return scene.ask(queries.made_run, dana, run_id)


def part_of(sitting_id: str, person_id: str, rule_set: str, right: list[bool]) -> PartScores:
    items = tuple(
        ScoredItem(item=f"item-{number}", domain="d", response=Response.SELECTED, reached=float(one), highest=1.0)
        for number, one in enumerate(right)
    )
    return PartScores(sitting_id, person_id, Part.WRITTEN, rule_set, WrittenScores(items=items))


def sixty_written_parts(session: Session, rule_set: str, *, now: datetime) -> None:
    """Of ten items each; the number of a person says how many are right, so that the first items are the easiest."""
    ids = [f"sitting-{person:02}" for person in range(60)]
    for person, sitting_id in enumerate(ids):
        right = [person % 11 > number for number in range(10)]
        keep_scores(session, part_of(sitting_id, f"person-{person:02}", rule_set, right), now=now)
    session.flush()
    move_scores(session, ids, "keep")


def test_a_report_holds_what_was_scored_and_by_whom_and_nobody_who_sat(scene: Scene) -> None:
    sitting_id = sit_written(scene, alice, 20)
    score(scene, sitting_id, 2, bob, carol)

    run = report_of(scene, made(scene))

    assert run.report.people == 1
    assert {one.people for one in run.report.items} == {1}
    assert {one.id for one in run.report.raters} == {"bob", "carol"}
    assert run.examiners == {"bob": "Bob", "carol": "Carol"}
    [row] = scene.rows(select(AnalysisRun))
    for secret in (alice.id, sitting_id):
        assert secret not in row.model_dump_json()


def test_below_thirty_people_no_item_has_a_figure(scene: Scene) -> None:
    score(scene, sit_written(scene, alice, 20), 2, bob, carol)

    report = report_of(scene, made(scene)).report

    assert report.bands is None
    assert {(one.difficulty, one.rest) for one in report.items} == {(None, None)}
    assert {one.alpha for one in report.forms} == {None}


def test_sixty_people_who_were_asked_the_same_have_all_figures(scene: Scene) -> None:
    scene.do(sixty_written_parts, current_rule_set(scene))

    report = report_of(scene, made(scene)).report

    [form] = report.forms
    assert (form.people, form.items, form.highest) == (60, 10, 10)
    assert form.alpha is not None and 0.8 < form.alpha < 1
    assert form.cut is not None and form.cut.agreement is not None and 0.5 < form.cut.agreement <= 1
    shares = [one.difficulty for one in report.items]
    assert shares == sorted(shares, key=lambda share: -(share or 0))
    assert report.bands is not None and sum(report.bands) == 60


def test_a_report_is_what_it_was_made_of_whatever_is_scored_later(scene: Scene) -> None:
    first = made(scene)
    before = report_of(scene, first)
    scene.do(sixty_written_parts, current_rule_set(scene))

    second = made(scene)

    assert report_of(scene, first) == before
    assert before.report.people == 0
    assert report_of(scene, second).report.people == 60
    assert report_of(scene, second).inputs != before.inputs
    assert before.engine == ENGINE


def test_the_same_scores_have_the_same_fingerprint(scene: Scene) -> None:
    scene.do(sixty_written_parts, current_rule_set(scene))

    first, second = report_of(scene, made(scene)), report_of(scene, made(scene))

    assert first.inputs == second.inputs
    assert first.report == second.report


def test_what_was_made_is_never_made_anew(scene: Scene) -> None:
    run_id = made(scene)
    before = report_of(scene, run_id)

    scene.do(keep_another, run_id)

    assert report_of(scene, run_id) == before


def keep_another(session: Session, run_id: str, *, now: datetime) -> None:
    commands.keep_report(session, run_id, Made(inputs="x", engine="0", report=Report(people=9)))


def test_a_part_whose_result_was_withdrawn_is_left_out(scene: Scene) -> None:
    scene.do(sixty_written_parts, current_rule_set(scene))
    scene.do(withdraw_one)

    assert report_of(scene, made(scene)).report.people == 59


def withdraw_one(session: Session, *, now: datetime) -> None:
    move_scores(session, ["sitting-00"], "draft")
    move_scores(session, ["sitting-00"], "withdraw")


def test_nobody_asks_for_a_second_one_while_theirs_is_made(scene: Scene) -> None:
    scene.do(commands.ask_for_analysis, dana)

    with pytest.raises(BeingMade):
        scene.do(commands.ask_for_analysis, dana)

    scene.do(commands.ask_for_analysis, dov)
    scene.due()
    scene.do(commands.ask_for_analysis, dana)


def test_a_report_is_not_there_before_it_is_made(scene: Scene) -> None:
    run_id = scene.do(commands.ask_for_analysis, dana)

    with pytest.raises(NotFound):
        report_of(scene, run_id)
    assert scene.visit(f"{PAGE}/{run_id}", as_=dana).status_code == 404
    assert "Being made" in scene.read(PAGE, as_=dana)


def test_the_page_shows_figures_and_their_drawings(scene: Scene) -> None:
    scene.do(sixty_written_parts, current_rule_set(scene))
    run_id = made(scene)

    page = scene.read(f"{PAGE}/{run_id}", as_=dana)

    assert "item-3" in page
    assert '<svg class="plot"' in scene.visit(f"{PAGE}/{run_id}", as_=dana).text
    assert "60 written parts" in page


def test_an_item_that_is_harder_for_a_group_is_on_the_page_and_nobody_is(scene: Scene) -> None:
    scene.do(four_hundred_written_parts, current_rule_set(scene))
    for person in range(200):
        who = Actor(f"person-{person:03}")
        said = SayGroups(language=Language.SPANISH if person < 100 else Language.ENGLISH)
        scene.do(say_groups, who, said)
    run_id = made(scene)

    biases = report_of(scene, run_id).report.biases

    assert {(one.focal, one.reference, one.grade) for one in biases} == {("en", "es", "size")}
    assert max(biases, key=lambda one: one.delta or 0).item == "item-0"
    page = scene.read(f"{PAGE}/{run_id}", as_=dana)
    for words in ("Form 1: item-0", "Most at home in English", "Too few for a class"):
        assert words in page
    [row] = scene.rows(select(AnalysisRun))
    assert "person-" not in row.model_dump_json()


def test_a_group_of_ninety_nine_is_not_mentioned(scene: Scene) -> None:
    scene.do(four_hundred_written_parts, current_rule_set(scene))
    for person in range(199):
        said = SayGroups(language=Language.SPANISH if person < 100 else Language.ENGLISH)
        scene.do(say_groups, Actor(f"person-{person:03}"), said)
    run_id = made(scene)

    assert report_of(scene, run_id).report.biases == ()
    page = scene.read(f"{PAGE}/{run_id}", as_=dana)
    assert "No group is large enough yet. It takes a hundred people in each." in page
    assert BIAS_SIZE_SMALLER == 100
    assert "at home" not in page


def four_hundred_written_parts(session: Session, rule_set: str, *, now: datetime) -> None:
    """Ten items; the first one is wrong for the first hundred people, but for the strongest of them."""
    chance = random.Random(5)
    ids = [f"sitting-{person:03}" for person in range(400)]
    for person, sitting_id in enumerate(ids):
        strength = chance.random()
        right = [chance.random() < 0.2 + 0.7 * strength for _ in range(10)]
        right[0] = right[0] and (person >= 100 or chance.random() < 0.4)
        keep_scores(session, part_of(sitting_id, f"person-{person:03}", rule_set, right), now=now)
    session.flush()
    move_scores(session, ids, "keep")


def test_the_page_says_of_how_many_people_a_figure_is_had(scene: Scene) -> None:
    words = {10: "ten", 20: "twenty", 30: "thirty", 50: "fifty"}
    page = scene.read(f"{PAGE}/{made(scene)}", as_=dana)

    assert f"Too few people so far. It takes {words[LEAST[Figure.ITEM]]}." in page
    assert f"How sure a score is takes {words[LEAST[Figure.RELIABILITY]]} people" in page
    assert f"It takes {words[LEAST[Figure.INTRACLASS]]} that two examiners scored." in page
    assert f"It takes {words[LEAST[Figure.LENIENCY]]} of an examiner." in page


def test_a_spreadsheet_runs_no_formula(scene: Scene) -> None:
    run_id = made(scene)
    report = Report(
        people=1,
        items=(ItemFigures(id="=HYPERLINK(0)", people=40, difficulty=0.5, rest=-0.25),),
        raters=(RaterFigures(id="+bob", scores=12, points=-0.5, error=0.1),),
    )
    scene.do(write_report, run_id, report)

    answer = scene.visit(f"{PAGE}/{run_id}/figures.csv", as_=dana)

    assert answer.headers["content-type"].startswith("text/csv")
    rows = list(csv.reader(io.StringIO(answer.content.decode("utf-8-sig"))))
    assert ["item", "'=HYPERLINK(0)", "difficulty", "0.5"] in rows
    assert ["item", "'=HYPERLINK(0)", "rest", "'-0.25"] in rows
    assert ["examiner", "'+bob", "scores", "12"] in rows
    assert not [cell for row in rows for cell in row if cell[:1] in {"=", "+", "-", "@"}]


def write_report(session: Session, run_id: str, report: Report, *, now: datetime) -> None:
    run = session.get(AnalysisRun, run_id)
    assert run is not None
    run.report = TypeAdapter(Report).dump_python(report, mode="json")


def test_a_program_asks_for_a_report_and_reads_it(scene: Scene) -> None:
    run_id = scene.send(f"{API}/analyses", as_=dana).json()
    scene.due()

    assert [one["id"] for one in scene.visit(f"{API}/analyses", as_=dana).json()] == [run_id]
    assert scene.visit(f"{API}/analyses/{run_id}", as_=dana).json()["report"]["people"] == 0


@pytest.mark.parametrize("who", [alice, bob, mallory])
def test_nobody_but_an_administrator_sees_or_asks_for_one(scene: Scene, who: object) -> None:
    run_id = made(scene)

    for address in (PAGE, f"{PAGE}/{run_id}", f"{PAGE}/{run_id}/figures.csv", f"{API}/analyses/{run_id}"):
        assert scene.visit(address, as_=who).status_code == 403
    assert scene.send(f"{API}/analyses", as_=who).status_code == 403


def current_rule_set(scene: Scene) -> str:
    return scene.ask(in_force, now=scene.now)


def in_force(session: Session, *, now: datetime) -> str:
    return rule_set_on(session, day_of(now)).id
