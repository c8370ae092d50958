from dataclasses import replace

import pytest

from psychometrics.agreement import Weights, cross_table, intraclass, kappa
from psychometrics.asked import Asked, Form, ItemScore, Levels, Question, Score, Sitting
from psychometrics.consistency import consistency
from psychometrics.figures import BiasFigures, Report
from psychometrics.items import item_figures, scale_figures
from psychometrics.leniency import leniencies
from psychometrics.report import report
from psychometrics.simulation import Setting, answers

from .published import LSAT6, people

ANSWERS = people(LSAT6)
LEVELS = [Levels("talk", "listens", (0, 1, 2, 3))]
FORM = Form("form-1", 0.6)


def sittings(answers: list[list[int]]) -> list[Sitting]:
    return [
        Sitting("form-1", {f"item-{item}": ItemScore(score, 1) for item, score in enumerate(person)})
        for person in answers
    ]


def of_sittings(sat: list[Sitting], form: Form = FORM) -> Report:
    return report(Asked(sat, [form]))


def of_scores(given: list[Score]) -> Report:
    return report(Asked(scores=given, levels=LEVELS))


def scored(answers: int, *raters: str) -> list[Score]:
    """Two of the raters score each answer; the first of them always a level higher."""
    found = []
    for answer in range(answers):
        two = raters[answer % len(raters)], raters[(answer + 1) % len(raters)]
        level = answer % 3
        for rater in two:
            score = level + (rater == raters[0])
            found.append(Score(str(answer), "talk", "listens", rater, rater == two[0], score))
    return found


def test_one_form_has_the_figures_of_its_scale_and_its_items() -> None:
    found = of_sittings(sittings(ANSWERS))
    [form] = found.forms
    scale = scale_figures(ANSWERS)
    assert (form.people, form.items, form.highest) == (1000, 5, 5)
    assert (form.mean, form.alpha, form.error) == pytest.approx((scale.mean, scale.alpha, scale.error))
    decided = consistency(scale.mean, scale.deviation, scale.alpha or 0, 3, 0, 5)
    assert form.cut is not None
    assert (form.cut.points, form.cut.passed) == (3, sum(sum(person) >= 3 for person in ANSWERS))
    assert (form.cut.agreement, form.cut.accuracy) == pytest.approx((decided.agreement, decided.accuracy))
    assert (form.below, form.above) == (None, None)
    assert [one.rest for one in found.items] == pytest.approx([one.rest for one in item_figures(ANSWERS)])
    assert [one.difficulty for one in found.items] == pytest.approx([0.924, 0.709, 0.553, 0.763, 0.870])


def test_everybody_is_in_one_band_and_full_marks_are_in_the_last() -> None:
    bands = of_sittings(sittings(ANSWERS)).bands
    assert bands is not None
    assert sum(bands) == 1000
    assert bands[-1] == 298
    assert bands[0] == 3
    assert bands[2] == 20


def test_people_who_were_asked_something_else_are_a_form_of_their_own() -> None:
    other = Sitting("form-1", {"item-0": ItemScore(1, 1), "item-9": ItemScore(0, 2)})
    found = of_sittings(sittings(ANSWERS[:60]) + [other] * 3)
    assert [(one.people, one.items, one.highest) for one in found.forms] == [(60, 5, 5), (3, 2, 3)]
    assert found.forms[1].alpha is None
    assert (found.items[0].id, found.items[0].people) == ("item-0", 63)


@pytest.mark.parametrize(("number", "said"), [(29, False), (30, True)])
def test_items_and_bands_need_thirty(number: int, said: bool) -> None:
    found = of_sittings(sittings(ANSWERS[:number]))
    assert (found.bands is not None) == said
    assert all((one.difficulty is not None) == said for one in found.items)


@pytest.mark.parametrize(("number", "said"), [(49, False), (50, True)])
def test_a_form_needs_fifty(number: int, said: bool) -> None:
    some = ANSWERS[:: len(ANSWERS) // number][:number]
    [form] = of_sittings(sittings(some)).forms
    assert form.people == number
    assert (form.mean is not None) == said


def test_where_all_are_right_there_is_no_reliability_and_the_rest_stands() -> None:
    [form] = of_sittings(sittings([[1, 1, 1]] * 60)).forms
    assert (form.mean, form.alpha, form.cut and form.cut.agreement) == (3, None, None)


@pytest.mark.parametrize(("answers", "exact", "kappa"), [(19, False, False), (20, True, False), (30, True, True)])
def test_agreement_needs_twenty_pairs_and_kappa_thirty(answers: int, exact: bool, kappa: bool) -> None:
    [row] = of_scores(scored(answers, "a", "b", "c")).rows
    assert row.pairs == answers
    assert (row.exact is not None, row.intraclass is not None) == (exact, exact)
    assert (row.kappa is not None, row.quadratic is not None, row.error is not None) == (kappa, kappa, kappa)


def test_a_score_without_a_second_is_no_pair() -> None:
    assert of_scores(scored(30, "a", "b")[:-1]).rows[0].pairs == 29


def test_raters_lie_as_far_apart_as_least_squares_says_and_a_few_scores_say_nothing() -> None:
    given = scored(30, "a", "b", "c")
    found = {one.id: one for one in of_scores(given).raters}
    all_of_them = leniencies([(f"{one.answer} {one.row}", one.rater, float(one.score)) for one in given])
    assert {id: one.points for id, one in found.items()} == {id: one.points for id, one in all_of_them.items()}
    assert found["a"].points == pytest.approx(2 / 3)
    few = of_scores(scored(6, "a", "b", "c")).raters
    assert [(one.scores, one.points) for one in few] == [(4, None)] * 3


def test_raters_who_share_no_answer_are_said_to_be_apart() -> None:
    apart = [
        Score(f"{answer} {two}", "talk", "listens", rater, rater == two[0], answer % 4)
        for answer in range(20)
        for two in ("ab", "cd")
        for rater in two
    ]
    found = of_scores(apart)
    assert not found.connected
    assert [one.points for one in found.raters] == [None] * 4


def grouped(people: int, focal: float) -> list[Sitting]:
    right, group = answers(Setting(people=people, items=20, logits=1.5, focal=focal), 1)
    return [
        Sitting(
            "form-1",
            {f"item-{item:02}": ItemScore(score, 1) for item, score in enumerate(person)},
            traits={"language": "es" if focal else "en"},
        )
        for person, focal in zip(right, group, strict=True)
    ]


def biases_of(sat: list[Sitting]) -> tuple[BiasFigures, ...]:
    return of_sittings(sat).biases


def test_items_that_are_harder_for_a_group_are_named_with_their_class() -> None:
    found = biases_of(grouped(1200, 0.4))
    flagged = {one.item for one in found if one.grade in "BC"}
    assert {"item-00", "item-01", "item-02"} <= flagged
    assert len(flagged) <= 5
    assert {(one.form, one.trait, one.focal, one.reference) for one in found} == {(1, "language", "es", "en")}
    planted = next(one for one in found if one.item == "item-00")
    assert planted.low is not None
    assert planted.delta is not None
    assert planted.high is not None
    assert planted.low < planted.delta < planted.high < 0


@pytest.mark.parametrize(("people", "focal", "grades"), [(400, 0.24, set()), (400, 0.25, {"size"})])
def test_a_group_below_a_hundred_is_not_so_much_as_mentioned(people: int, focal: float, grades: set[str]) -> None:
    found = biases_of(grouped(people, focal))
    assert {one.grade for one in found} <= grades | {"too-few"}
    assert bool(found) == bool(grades)


def test_who_said_nothing_of_themselves_is_in_no_group() -> None:
    sat = grouped(1200, 0.4)
    silent = [one if place % 2 else replace(one, traits={}) for place, one in enumerate(sat)]
    assert biases_of(silent) == biases_of(sat[1::2])


def test_a_cut_is_tried_a_standard_error_lower_and_higher() -> None:
    [form] = of_sittings(sittings(ANSWERS), Form("form-1", 0.6, 0.2)).forms
    assert form.below is not None and form.cut is not None and form.above is not None
    reached = [sum(person) for person in ANSWERS]
    for passing, points in ((form.below, 2), (form.cut, 3), (form.above, 4)):
        assert passing.points == pytest.approx(points)
        assert passing.passed == sum(total >= points for total in reached)
        assert passing.accuracy is not None
    assert form.below.passed is not None and form.above.passed is not None
    assert form.below.passed > form.above.passed


@pytest.mark.parametrize(("number", "counted", "decided"), [(29, False, False), (30, True, False), (50, True, True)])
def test_who_would_pass_needs_thirty_and_whether_again_fifty(number: int, counted: bool, decided: bool) -> None:
    some = ANSWERS[:: len(ANSWERS) // number][:number]
    [form] = of_sittings(sittings(some)).forms
    assert form.cut is not None
    assert (form.cut.passed is not None, form.cut.agreement is not None) == (counted, decided)


def chose(people: int) -> tuple[list[Sitting], Form]:
    """Of item-0 the right ones took a, the others b or c in turn; nobody took d, every tenth person gave nothing."""
    sat = []
    for place, (one, person) in enumerate(zip(sittings(ANSWERS[::10]), ANSWERS[::10], strict=True)):
        option = "a" if person[0] else "bc"[place % 2]
        sat.append(replace(one, chosen={} if place % 10 == 0 else {"item-0": {"R": (option,)}}))
    return sat[:people], Form("form-1", 0.6, None, (Question("item-0", "R", tuple("abcd"), ("a",)),), {"item-0": 2})


def test_options_are_counted_by_group_for_whom_it_is_known_what_they_chose() -> None:
    sat, form = chose(100)
    sat[3] = replace(sat[3], chosen=None)
    [found] = of_sittings(sat, form).forms
    [table] = found.options
    assert (table.item, table.response, table.people) == ("item-0", "R", 99)
    assert sum(option.chosen for option in table.options) == 89
    assert [option.right for option in table.options] == [True, False, False, False]
    assert all(sum(option.groups) == option.chosen for option in table.options)
    assert table.options[3].chosen == 0
    assert found.versions == {"item-0": 2}


@pytest.mark.parametrize(("number", "said"), [(29, False), (30, True)])
def test_options_need_thirty_people(number: int, said: bool) -> None:
    sat, form = chose(number)
    [found] = of_sittings(sat, form).forms
    assert bool(found.options) == said


def test_a_rater_is_held_row_by_row_against_whoever_scored_the_same() -> None:
    given = scored(60, "a", "b", "c")
    found = {one.id: one for one in of_scores(given).raters}
    [row] = found["a"].rows
    pairs = [(level + 1, level) for level in (answer % 3 for answer in range(60) if answer % 3 != 1)]
    counts = cross_table([one for one, _ in pairs], [other for _, other in pairs], range(4))
    squared, alike = kappa(counts, Weights.QUADRATIC), intraclass(pairs)
    assert squared is not None and alike is not None
    assert (row.pairs, row.exact) == (40, 0)
    assert (row.quadratic, row.intraclass) == pytest.approx((squared.value, alike.single))
    assert [(one.pairs, one.exact) for one in found["b"].rows] == [(40, 0.5)]


@pytest.mark.parametrize(("answers", "kappa", "alike"), [(28, False, False), (30, False, True), (45, True, True)])
def test_a_rater_needs_as_many_pairs_as_a_row_does(answers: int, kappa: bool, alike: bool) -> None:
    one = next(one for one in of_scores(scored(answers, "a", "b", "c")).raters if one.id == "a")
    [row] = one.rows
    assert (row.quadratic is not None, row.intraclass is not None) == (kappa, alike)


def test_a_rater_lies_row_by_row_beside_whoever_scores_in_it_and_few_scores_there_say_nothing() -> None:
    levels = [*LEVELS, Levels("talk", "asks", (0, 1, 2, 3))]
    strict = [
        replace(one, row="asks", score=max(one.score - (one.rater == "a") * 2, 0)) for one in scored(30, "a", "b", "c")
    ]
    few = [replace(one, row="asks") for one in scored(6, "a", "b", "c")]
    for asks, known in ((strict, True), (few, False)):
        found = report(Asked(scores=[*scored(30, "a", "b", "c"), *asks], levels=levels)).raters
        by_row = {(one.id, row.row): row for one in found for row in one.leniency}
        alone = leniencies([(one.answer, one.rater, float(one.score)) for one in asks])
        listens, its = by_row["a", "listens"], by_row["a", "asks"]
        assert listens.points == pytest.approx(2 / 3)
        assert its.scores == (20 if known else 4)
        assert (its.points, its.error) == (
            pytest.approx((alone["a"].points, alone["a"].error)) if known else (None, None)
        )


def test_where_raters_share_no_answer_in_a_row_its_numbers_alone_are_said() -> None:
    apart = [
        Score(f"{answer} {two}", "talk", "listens", rater, rater == two[0], 1)
        for answer in range(20)
        for two in ("ab", "cd")
        for rater in two
    ]
    assert {(row.scores, row.points) for one in of_scores(apart).raters for row in one.leniency} == {(20, None)}


def test_nobody_yet_is_an_empty_report() -> None:
    found = report(Asked())
    assert (found.people, found.bands, found.forms, found.items, found.raters) == (0, None, (), (), ())
