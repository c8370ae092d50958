"""What stands out in the options of an item, and how far apart examiners are in a row."""

import pytest

from exam.analysis.rules import BeingMade, Finding, Noticed, RowSeverity, findings, refuse_if_one_is_asked, severity
from psychometrics.figures import OptionFigures, OptionTable, RaterFigures, RowLeniency


def right(upper: int, rest: float | None = 0.3) -> OptionFigures:
    return OptionFigures("right", right=True, chosen=20, rest=rest, groups=(1, 9, upper))


def wrong(upper: int, rest: float | None = -0.3, chosen: int = 9) -> OptionFigures:
    return OptionFigures("wrong", right=False, chosen=chosen, rest=rest, groups=(6, 3, upper))


def noticed(*options: OptionFigures) -> list[Finding]:
    return [*findings(OptionTable("w-001", "R", (10, 12, 10), options))]


@pytest.mark.parametrize(
    ("option", "why"),
    [
        (wrong(2), None),
        (wrong(2, rest=None), None),
        (wrong(2, rest=0), None),
        (wrong(0, chosen=0), Noticed.NOBODY),
        (wrong(0, chosen=1), None),
        (wrong(8), Noticed.BEST_TAKE_IT),
        (wrong(9, rest=0.2), Noticed.BEST_TAKE_IT),
        (wrong(7), None),
        (wrong(2, rest=0.01), Noticed.DRAWS_UP),
    ],
)
def test_a_wrong_option_stands_out_for_the_gravest_reason(option: OptionFigures, why: Noticed | None) -> None:
    assert noticed(right(8), option) == ([Finding(why, "wrong")] if why else [])


@pytest.mark.parametrize(("rest", "stands_out"), [(0.3, False), (0, False), (None, False), (-0.01, True)])
def test_a_right_option_stands_out_where_people_who_do_well_turn_from_it(rest: float | None, stands_out: bool) -> None:
    assert noticed(right(8, rest)) == ([Finding(Noticed.TURNS_AWAY, "right")] if stands_out else [])


def test_of_several_right_options_the_rarest_is_the_one_to_be_held_against() -> None:
    assert noticed(right(8), right(4), wrong(4)) == [Finding(Noticed.BEST_TAKE_IT, "wrong")]
    assert noticed(right(8), right(4), wrong(3)) == []


def test_where_the_best_take_no_right_option_one_of_them_is_enough_and_none_is_not() -> None:
    assert noticed(right(0), wrong(1)) == [Finding(Noticed.BEST_TAKE_IT, "wrong")]
    assert noticed(right(0), wrong(0)) == []


def test_where_nothing_is_right_nothing_is_held_against_it() -> None:
    assert noticed(wrong(9), wrong(9, rest=0.2)) == [Finding(Noticed.DRAWS_UP, "wrong")]


def rater(*points: tuple[str, str, float | None]) -> RaterFigures:
    return RaterFigures("r", 9, leniency=tuple(RowLeniency(entry, row, 9, one) for entry, row, one in points))


def test_examiners_are_as_far_apart_in_a_row_as_the_mildest_and_the_strictest() -> None:
    raters = [
        rater(("c-2", "words", 0.5), ("c-1", "words", 0.1)),
        rater(("c-2", "words", -0.25)),
        rater(("c-2", "words", 0.25)),
    ]

    assert severity(raters) == (
        RowSeverity("c-1", "words", examiners=1, compared=1, lowest=None, highest=None),
        RowSeverity("c-2", "words", examiners=3, compared=3, lowest=-0.25, highest=0.5),
    )


def test_whoever_has_too_few_scores_is_counted_and_not_compared() -> None:
    [row] = severity([rater(("c-1", "words", one)) for one in (None, 0.0, 0.5)])
    [alone] = severity([rater(("c-1", "words", one)) for one in (None, 0.0)])

    assert row == RowSeverity("c-1", "words", examiners=3, compared=2, lowest=0.0, highest=0.5)
    assert alone == RowSeverity("c-1", "words", examiners=2, compared=1, lowest=None, highest=None)


def test_one_report_is_made_at_a_time() -> None:
    refuse_if_one_is_asked(asked=False)
    with pytest.raises(BeingMade):
        refuse_if_one_is_asked(asked=True)
