from dataclasses import replace

import pytest

from psychometrics.simulation import SETTINGS, Run, Setting, holds, run


@pytest.mark.parametrize("setting", SETTINGS)
def test_planted_bias_is_found_and_little_else(setting: Setting) -> None:
    """Four runs of each; `make simulate` makes sixty."""
    made = [run(setting, seed) for seed in range(4)]
    assert [one.found for one in made] == [3, 3, 3, 3]
    assert max(one.false for one in made) <= 2


def test_without_anything_planted_nothing_is_found_among_those_items() -> None:
    assert run(replace(SETTINGS[0], logits=0.0), 0).found == 0


def test_forty_people_are_too_few() -> None:
    found = run(Setting(people=40), 0)
    assert (found.too_few, found.found, found.false) == (60, 0, 0)


@pytest.mark.parametrize(
    ("runs", "kept"),
    [
        ([Run(3, 2, 0, 0)] * 19 + [Run(2, 2, 0, 0)], True),
        ([Run(3, 2, 0, 0)] * 18 + [Run(2, 2, 0, 0)] * 2, False),
        ([Run(3, 3, 2, 0)] * 20, True),
        ([Run(3, 3, 0, 0)] * 19 + [Run(3, 3, 3, 0)], False),
    ],
)
def test_nineteen_of_twenty_runs_must_find_all_and_none_more_than_two_others(runs: list[Run], kept: bool) -> None:
    assert holds(Setting(), runs) == kept
