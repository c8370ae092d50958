from datetime import date

import pytest

from registry.rule_sets.queries import published_rule_sets, rule_set_on
from shared.testing import Scene


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2019, 1, 1), "registry-2020-1"),  # before the first one: the first one
        (date(2020, 1, 1), "registry-2020-1"),
        (date(2025, 12, 31), "registry-2020-1"),
        (date(2026, 1, 1), "registry-2026-1"),
        (date(2040, 1, 1), "registry-2026-1"),
    ],
)
def test_a_day_has_one_rule_set(scene: Scene, day: date, expected: str) -> None:
    assert scene.ask(rule_set_on, day).id == expected


def test_each_rule_set_has_its_own_id_and_day(scene: Scene) -> None:
    known = scene.ask(published_rule_sets)

    assert len({one.id for one in known}) == len({one.effective_from for one in known}) == len(known) == 2
