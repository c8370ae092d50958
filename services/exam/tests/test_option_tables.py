"""What each option of an item drew, form by form; and the cut of a form, a standard error lower and higher."""

import csv
import io
import re

import pytest
from sqlmodel import Session, select

from exam.analysis import commands, queries
from exam.analysis.rules import Finding, Noticed, findings
from exam.analysis.tables import AnalysisRun
from exam.analysis.views import FormReport, ItemReport
from exam.attempts.rules import YetToSit
from exam.cut_scores import commands as cuts
from exam.cut_scores.queries import cut_in_force, pass_percent_on
from exam.items.content import PublishedForm
from exam.items.queries import item, newest
from exam.keyring import keyring
from exam.rule_sets.queries import rule_set_on
from exam.rule_sets.rules import RuleSet
from exam.sittings.commands import begin_sitting
from exam.sittings.tables import Sitting
from psychometrics.figures import OptionFigures, OptionTable
from shared.days import day_of
from shared.refusals import NotFound
from shared.testing import Scene, beginning
from shared.testing.cast import alice, bob, dana, dov, mallory, somebody

from .angoff import LOCK, met
from .forty import FORM, FORTY, option_of, sit_forty

PAGE = "/exam/administration/analysis"


def under(scene: Scene) -> RuleSet:
    return scene.ask(rule_set_on, day_of(scene.now))


def choice_of(session: Session) -> str:
    """A question with one right answer, in the form that all of them have."""
    [form] = [one for one in newest(session, PublishedForm) if one.id == FORM]
    return min(one.id for one in form.items if item(session, one.id, one.version).kind == "choice")


@beginning
def choice(scene: Scene) -> str:
    """Forty people sat one form: the question of which they chose as `option_of` says."""
    choice = scene.ask(choice_of)
    scene.do(sit_forty, under(scene), choice)
    return choice


def made(scene: Scene) -> str:
    run_id = scene.do(commands.ask_for_analysis, dana)
    scene.due()
    return str(run_id)


def item_report(scene: Scene, run_id: str, item_id: str) -> ItemReport:
    return scene.ask(queries.item_report, dana, run_id, item_id)


def form_report(scene: Scene, run_id: str) -> FormReport:
    return scene.ask(queries.form_report, dana, run_id, 1)


def test_the_options_of_an_item_are_counted_in_each_group_and_the_key_is_marked(scene: Scene, choice: str) -> None:
    [found] = item_report(scene, made(scene), choice).tables

    known = scene.ask(item, choice, 1)
    key, wrong, last = (option_of(known, person) for person in (25, 5, 39))
    drawn = {one.option: one for one in found.table.options}
    assert (found.form, found.form_id, found.version) == (1, FORM, 1)
    assert found.table.people == len(FORTY)
    assert [one.option for one in found.table.options if one.right] == [key]
    assert {option: drawn[option].chosen for option in (key, wrong, last)} == {key: 19, wrong: 19, last: 1}
    assert drawn[wrong].groups[0] > 0 == drawn[wrong].groups[2]
    assert drawn[key].groups[0] == 0 < drawn[key].groups[2]
    assert (drawn[key].rest or 0) > 0 > (drawn[wrong].rest or 0)


def test_what_stands_out_is_said_in_words_on_both_pages(scene: Scene, choice: str) -> None:
    run_id = made(scene)
    known = scene.ask(item, choice, 1)
    [table] = item_report(scene, run_id, choice).tables
    [nobody] = [one.option for one in table.table.options if one.chosen == 0]

    for address in (f"{PAGE}/{run_id}/items/{choice}", f"{PAGE}/{run_id}/forms/1"):
        page = scene.read(address, as_=dana)
        assert f"Nobody takes answer {nobody}." in page
        drawn = f"Answer {option_of(known, 39)} is wrong by the key, and people who do well in the rest take it"
        assert drawn in page


def test_the_drawing_has_a_title_and_the_table_has_the_same_numbers(scene: Scene, choice: str) -> None:
    run_id = made(scene)

    page = scene.visit(f"{PAGE}/{run_id}/items/{choice}", as_=dana).text

    [drawing] = re.findall(r'<svg class="option-plot".*?</svg>', page, re.DOTALL)
    named = re.search(r'role="img".*aria-labelledby="(\S+) (\S+)"', drawing)
    assert named
    assert f'<title id="{named[1]}">What each answer drew: {choice}' in drawing
    assert f'<desc id="{named[2]}">' in drawing
    shares = re.findall(r'class="option-plot-share"[^>]*>([^<]+)<', drawing)
    cells = re.findall(r'data-label="(?:Lower|Middle|Upper) group"[^>]*>\d+ \(([^)]+)\)<', page)
    assert shares == cells
    assert len(shares) == 3 * len(item_report(scene, run_id, choice).tables[0].table.options)


def test_whoever_was_forgotten_is_in_no_option_table(scene: Scene, choice: str) -> None:
    keyring().forget("person-30")

    [found] = item_report(scene, made(scene), choice).tables

    assert found.table.people == len(FORTY) - 1
    [key] = [one for one in found.table.options if one.right]
    assert key.chosen == 18


@pytest.mark.usefixtures("choice")
def test_no_report_says_who_chose_what(scene: Scene) -> None:
    made(scene)

    [row] = scene.rows(select(AnalysisRun))
    assert not re.search(r"person-\d|sitting-\d|form of \d", row.model_dump_json())


def test_the_table_for_spreadsheets_has_each_option(scene: Scene, choice: str) -> None:
    run_id = made(scene)
    [found] = item_report(scene, run_id, choice).tables
    [key] = [one for one in found.table.options if one.right]

    content = scene.visit(f"{PAGE}/{run_id}/figures.csv", as_=dana).content.decode("utf-8-sig")

    rows = list(csv.reader(io.StringIO(content)))
    which = f"1 {FORM}, {choice} R {key.option}"
    assert ["option", which, "right", "True"] in rows
    assert ["option", which, "chosen", "19"] in rows
    assert ["option", which, "upper chosen", str(key.groups[2])] in rows
    assert not [cell for row in rows for cell in row if cell[:1] in {"=", "+", "-", "@"}]


def test_nobody_who_may_still_sit_sees_which_answers_are_right(scene: Scene, choice: str) -> None:
    run_id = made(scene)
    both = somebody("alice", "trainee", "administrator")

    for query, *more in ((queries.made_run,), (queries.item_report, choice), (queries.form_report, 1)):
        with pytest.raises(YetToSit):
            scene.ask(query, both, run_id, *more)
    assert scene.visit(f"{PAGE}/{run_id}/figures.csv", as_=both).status_code == 403
    for who in (bob, mallory):
        assert scene.visit(f"{PAGE}/{run_id}/items/{choice}", as_=who).status_code == 403


def test_what_is_in_no_report_is_not_found(scene: Scene) -> None:
    run_id = made(scene)

    with pytest.raises(NotFound):
        scene.ask(queries.form_report, dana, run_id, 1)
    with pytest.raises(NotFound):
        item_report(scene, run_id, "w-001")


@pytest.mark.usefixtures("choice")
def test_by_the_rules_a_form_has_a_cut_and_no_standard_error(scene: Scene) -> None:
    run_id = made(scene)

    found = form_report(scene, run_id).form

    percent = under(scene).pass_percent
    assert found.cut is not None and found.cut.points == pytest.approx(found.highest * percent / 100)
    assert (found.below, found.above) == (None, None)
    assert "so the share of the rules holds" in scene.read(f"{PAGE}/{run_id}/forms/1", as_=dana)


@pytest.mark.usefixtures("choice")
def test_a_panel_gives_a_form_a_cut_of_its_own_with_who_would_pass_around_it(scene: Scene) -> None:
    panel = met(scene)
    for who in (dana, dov):
        scene.do(cuts.lock_standard, who, panel, LOCK)
    scene.later(days=8)
    form_id = scene.rows(select(Sitting.form_id).where(Sitting.id == "sitting-00"))[0]
    mine = scene.ask(cut_in_force, form_id, under(scene), day_of(scene.now))
    assert mine is not None

    run_id = made(scene)
    found = form_report(scene, run_id).form

    assert found.cut is not None and found.below is not None and found.above is not None
    assert found.cut.points == pytest.approx(float(mine.cut.points), abs=1e-5)
    assert (found.above.points or 0) - (found.cut.points or 0) == pytest.approx(mine.cut.se, abs=1e-5)
    passed = [one.passed for one in (found.below, found.cut, found.above)]
    assert None not in passed and passed == sorted(passed, key=lambda many: -(many or 0))
    page = scene.read(f"{PAGE}/{run_id}/forms/1", as_=dana)
    assert "One standard error lower" in page and "A panel set it." in page


def test_whoever_sits_reads_the_mark_under_which_they_began(scene: Scene) -> None:
    """By the rules, until a panel's mark holds from a later day; theirs stays."""
    scene.do(begin_sitting, alice)
    [form_id] = scene.rows(select(Sitting.form_id))
    began = day_of(scene.now)
    panel = met(scene)
    for who in (dana, dov):
        scene.do(cuts.lock_standard, who, panel, LOCK)
    rules = under(scene)
    scene.later(days=8)

    assert scene.ask(pass_percent_on, rules, began, form_id) == str(rules.pass_percent)
    theirs = " ".join(scene.read("/exam/written", as_=alice).split())
    others = " ".join(scene.read("/exam/written", as_=mallory).split())
    assert f"You pass this part with {rules.pass_percent} percent" in theirs
    assert f"You pass this part with {rules.pass_percent} percent" not in others
    one = scene.ask(pass_percent_on, rules, day_of(scene.now), form_id)
    assert one in scene.ask(pass_percent_on, rules, day_of(scene.now)).split("–")


def table(*options: tuple[str, bool, int, float | None, int]) -> OptionTable:
    figures = [OptionFigures(id, right, chosen, rest, (0, 0, upper)) for id, right, chosen, rest, upper in options]
    return OptionTable("w-1", "R", (10, 10, 10), tuple(figures))


@pytest.mark.parametrize(
    ("drawn", "noticed"),
    [
        ((table(("a", True, 20, 0.4, 9), ("b", False, 10, -0.4, 1))), []),
        ((table(("a", True, 30, 0.4, 10), ("b", False, 0, None, 0))), [(Noticed.NOBODY, "b")]),
        ((table(("a", True, 9, 0.1, 5), ("b", False, 21, -0.1, 5))), [(Noticed.BEST_TAKE_IT, "b")]),
        ((table(("a", True, 20, 0.3, 7), ("b", False, 10, 0.1, 3))), [(Noticed.DRAWS_UP, "b")]),
        ((table(("a", True, 20, -0.1, 7), ("b", False, 10, -0.2, 3))), [(Noticed.TURNS_AWAY, "a")]),
        # of several right ones the upper group takes the least of them no more often
        (
            (table(("a", True, 20, 0.3, 9), ("b", True, 9, 0.2, 4), ("c", False, 9, -0.1, 4))),
            [(Noticed.BEST_TAKE_IT, "c")],
        ),
        # where the upper group took nothing, nothing was taken as often
        ((table(("a", True, 0, None, 0), ("b", False, 3, -0.2, 0))), []),
    ],
)
def test_each_option_stands_out_for_one_reason(drawn: OptionTable, noticed: list[tuple[Noticed, str]]) -> None:
    assert list(findings(drawn)) == [Finding(*one) for one in noticed]


def test_a_report_of_before_keeps_its_figures(scene: Scene) -> None:
    run_id = made(scene)
    scene.do(write_as_before, run_id)

    [form] = scene.ask(queries.made_run, dana, run_id).report.forms

    assert form.cut is not None and (form.cut.agreement, form.cut.accuracy, form.cut.points) == (0.9, 0.95, None)
    assert "90 %" in scene.read(f"{PAGE}/{run_id}", as_=dana)
    assert scene.visit(f"{PAGE}/{run_id}/forms/1", as_=dana).status_code == 200


def write_as_before(session: Session, run_id: str) -> None:
    row = session.get_one(AnalysisRun, run_id)
    figures = {"mean": 30.0, "deviation": 4.0, "alpha": 0.8, "error": 2.0}
    decided = {"agreement": 0.9, "kappa": 0.7, "accuracy": 0.95}
    row.report = {"people": 60, "forms": [{"people": 60, "items": 40, "highest": 50.0} | figures | decided]}
