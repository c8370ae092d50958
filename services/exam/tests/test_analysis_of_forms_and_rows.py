"""What a report says of forms beside each other, and of how examiners score row by row."""

import csv
import io

from exam.analysis.rules import RowSeverity
from psychometrics.figures import Beside, BesideFigures, FormFigures, Passing, RaterFigures, Report, RowLeniency
from psychometrics.least import COMMON, LEAST, Figure
from shared.testing import Scene
from shared.testing.cast import dana

from .test_analysis import PAGE, made, report_of, write_report


def two_forms(beside: BesideFigures) -> Report:
    cut = Passing(42.0)
    most = FormFigures("form-a", 99, 60, 60.0, cut=cut)
    return Report(forms=(most, FormFigures("form-b", 40, 60, 60.0, cut=Passing(41.5), beside=beside)))


def test_a_form_says_what_the_pass_mark_of_another_one_would_be_on_it_and_that_nothing_moves(scene: Scene) -> None:
    run_id = made(scene)
    scene.do(write_report, run_id, two_forms(BesideFigures(1, Beside.SHOWN, 12, 42.0, 43.61, 42.1, 45.2)))

    page = scene.read(f"{PAGE}/{run_id}/forms/2", as_=dana)

    for words in ("Form 1 (form-a)", "43.6", "42.1 to 45.2", "41.5", "It moves no pass mark and no result."):
        assert words in page
    assert "Beside another form" not in scene.read(f"{PAGE}/{run_id}/forms/1", as_=dana)
    assert ["circle arc", "2 form-b, beside form 1", "points", "43.61"] in lines(scene, run_id)


def test_a_form_says_why_it_is_not_held_against_another_one(scene: Scene) -> None:
    words = {10: "ten", 30: "thirty", 100: "hundred"}
    said = {
        Beside.TOO_FEW: f"It takes {words[LEAST[Figure.CIRCLE_ARC]]} who had each of the two forms.",
        Beside.MANY: f"A {words[LEAST[Figure.EQUATING]]} people or more have had both forms.",
        Beside.APART: "It takes one in five.",
        Beside.UNUSABLE: "People are too much alike in their points",
    }
    assert COMMON == 1 / 5
    run_id = made(scene)
    for state, sentence in said.items():
        scene.do(write_report, run_id, two_forms(BesideFigures(1, state, 12, 42.0)))
        assert sentence in scene.read(f"{PAGE}/{run_id}/forms/2", as_=dana)


def test_rows_are_read_in_different_ways_and_no_name_stands_by_it(scene: Scene) -> None:
    words = {10: "ten"}
    run_id = made(scene)
    few, none = RowLeniency("w-2", "asks", 9), RowLeniency("w-2", "asks", 12, 0.7, 0.1)
    raters = (
        RaterFigures("bob", 40, 0.25, 0.05, (), (RowLeniency("w-1", "role", 20, 0.42, 0.11), few)),
        RaterFigures("carol", 40, -0.25, 0.05, (), (RowLeniency("w-1", "role", 20, -0.37, 0.11), none)),
    )
    scene.do(write_report, run_id, Report(raters=raters))

    rows = made_rows(scene, run_id)

    assert rows == [
        RowSeverity("w-1", "role", 2, 2, -0.37, 0.42),
        RowSeverity("w-2", "asks", 2, 1, None, None),
    ]
    page = scene.read(f"{PAGE}/{run_id}", as_=dana)
    for sentence in ("w-1: role", "-0.37", "0.42", "It is no grade of anybody."):
        assert sentence in page
    assert "w-2: asks" not in page
    assert f"It takes {words[LEAST[Figure.LENIENCY]]} scores of an examiner in a row" in page
    assert ["severity in a row", "Bob, w-1 role", "points", "0.42"] in lines(scene, run_id)
    assert ["severity in a row", "Bob, w-2 asks", "points", "not known"] in lines(scene, run_id)


def test_where_no_row_has_scores_enough_that_alone_is_said(scene: Scene) -> None:
    run_id = made(scene)
    few = RaterFigures("bob", 9, leniency=(RowLeniency("w-1", "role", 9),))
    scene.do(write_report, run_id, Report(raters=(few,)))

    page = scene.read(f"{PAGE}/{run_id}", as_=dana)

    assert "Too few scores in each row so far." in page and "w-1: role" not in page


def test_a_report_of_before_says_that_it_is_older_than_a_figure(scene: Scene) -> None:
    run_id = made(scene)
    scene.do(write_report, run_id, Report(raters=(RaterFigures("bob", 40, 0.25, 0.05),)))

    assert "This report is older than these numbers." in scene.read(f"{PAGE}/{run_id}", as_=dana)


def made_rows(scene: Scene, run_id: str) -> list[RowSeverity]:
    return list(report_of(scene, run_id).severity)


def lines(scene: Scene, run_id: str) -> list[list[str]]:
    file = scene.visit(f"{PAGE}/{run_id}/figures.csv", as_=dana)
    return list(csv.reader(io.StringIO(file.content.decode("utf-8-sig"))))
