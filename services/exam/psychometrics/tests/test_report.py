import pytest

from psychometrics.items import item_figures, scale_figures
from psychometrics.leniency import leniencies
from psychometrics.report import ItemScore, Score, report
from psychometrics.simulation import Setting, answers

from .published import LSAT6, people

ANSWERS = people(LSAT6)
LEVELS = {("talk", "listens"): (0, 1, 2, 3)}


def sittings(answers: list[list[int]]) -> list[dict[str, ItemScore]]:
    return [{f"item-{item}": ItemScore(score, 1) for item, score in enumerate(person)} for person in answers]


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
    found = report(sittings(ANSWERS), [], {}, 0.6)
    [form] = found.forms
    scale = scale_figures(ANSWERS)
    assert (form.people, form.items, form.highest) == (1000, 5, 5)
    assert (form.mean, form.alpha, form.error) == pytest.approx((scale.mean, scale.alpha, scale.error))
    assert form.agreement is not None
    assert 0.5 < form.agreement < 1
    assert [one.rest for one in found.items] == pytest.approx([one.rest for one in item_figures(ANSWERS)])
    assert [one.difficulty for one in found.items] == pytest.approx([0.924, 0.709, 0.553, 0.763, 0.870])


def test_everybody_is_in_one_band_and_full_marks_are_in_the_last() -> None:
    bands = report(sittings(ANSWERS), [], {}, 0.6).bands
    assert bands is not None
    assert sum(bands) == 1000
    assert bands[-1] == 298
    assert bands[0] == 3
    assert bands[2] == 20


def test_people_who_were_asked_something_else_are_a_form_of_their_own() -> None:
    mixed = sittings(ANSWERS[:60]) + [{"item-0": ItemScore(1, 1), "item-9": ItemScore(0, 2)}] * 3
    found = report(mixed, [], {}, 0.6)
    assert [(one.people, one.items, one.highest) for one in found.forms] == [(60, 5, 5), (3, 2, 3)]
    assert found.forms[1].alpha is None
    assert (found.items[0].id, found.items[0].people) == ("item-0", 63)


@pytest.mark.parametrize(("number", "said"), [(29, False), (30, True)])
def test_items_and_bands_need_thirty(number: int, said: bool) -> None:
    found = report(sittings(ANSWERS[:number]), [], {}, 0.6)
    assert (found.bands is not None) == said
    assert all((one.difficulty is not None) == said for one in found.items)


@pytest.mark.parametrize(("number", "said"), [(49, False), (50, True)])
def test_a_form_needs_fifty(number: int, said: bool) -> None:
    some = ANSWERS[:: len(ANSWERS) // number][:number]
    [form] = report(sittings(some), [], {}, 0.6).forms
    assert form.people == number
    assert (form.mean is not None) == said


def test_where_all_are_right_there_is_no_reliability_and_the_rest_stands() -> None:
    [form] = report(sittings([[1, 1, 1]] * 60), [], {}, 0.6).forms
    assert (form.mean, form.alpha, form.agreement) == (3, None, None)


@pytest.mark.parametrize(("answers", "exact", "kappa"), [(19, False, False), (20, True, False), (30, True, True)])
def test_agreement_needs_twenty_pairs_and_kappa_thirty(answers: int, exact: bool, kappa: bool) -> None:
    [row] = report([], scored(answers, "a", "b", "c"), LEVELS, 0.6).rows
    assert row.pairs == answers
    assert (row.exact is not None, row.intraclass is not None) == (exact, exact)
    assert (row.kappa is not None, row.quadratic is not None, row.error is not None) == (kappa, kappa, kappa)


def test_a_score_without_a_second_is_no_pair() -> None:
    assert report([], scored(30, "a", "b")[:-1], LEVELS, 0.6).rows[0].pairs == 29


def test_raters_lie_as_far_apart_as_least_squares_says_and_a_few_scores_say_nothing() -> None:
    given = scored(30, "a", "b", "c")
    found = {one.id: one for one in report([], given, LEVELS, 0.6).raters}
    all_of_them = leniencies([(f"{one.answer} {one.row}", one.rater, float(one.score)) for one in given])
    assert {id: one.points for id, one in found.items()} == {id: one.points for id, one in all_of_them.items()}
    assert found["a"].points == pytest.approx(2 / 3)
    few = report([], scored(6, "a", "b", "c"), LEVELS, 0.6).raters
    assert [(one.scores, one.points) for one in few] == [(4, None)] * 3


def test_raters_who_share_no_answer_are_said_to_be_apart() -> None:
    apart = [
        Score(f"{answer} {two}", "talk", "listens", rater, rater == two[0], answer % 4)
        for answer in range(20)
        for two in ("ab", "cd")
        for rater in two
    ]
    found = report([], apart, LEVELS, 0.6)
    assert not found.connected
    assert [one.points for one in found.raters] == [None] * 4


def grouped(people: int, focal: float) -> tuple[list[dict[str, ItemScore]], list[dict[str, str]]]:
    right, group = answers(Setting(people=people, items=20, logits=1.5, focal=focal), 1)
    one = [{f"item-{item:02}": ItemScore(score, 1) for item, score in enumerate(person)} for person in right]
    return one, [{"language": "es" if focal else "en"} for focal in group]


def test_items_that_are_harder_for_a_group_are_named_with_their_class() -> None:
    sat, traits = grouped(1200, 0.4)
    found = report(sat, [], {}, 0.6, traits).biases
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
    sat, traits = grouped(people, focal)
    assert {one.grade for one in report(sat, [], {}, 0.6, traits).biases} <= grades | {"too-few"}
    assert bool(report(sat, [], {}, 0.6, traits).biases) == bool(grades)


def test_who_said_nothing_of_themselves_is_in_no_group() -> None:
    sat, traits = grouped(1200, 0.4)
    silent = [said if place % 2 else {} for place, said in enumerate(traits)]
    half = report(sat[1::2], [], {}, 0.6, traits[1::2]).biases
    assert report(sat, [], {}, 0.6, silent).biases == half


def test_nobody_yet_is_an_empty_report() -> None:
    found = report([], [], {}, 0.6)
    assert (found.people, found.bands, found.forms, found.items, found.raters) == (0, None, (), (), ())
