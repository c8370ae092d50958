from datetime import date

import pytest

from registry.rule_sets import published, rule_set_on


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
def test_a_day_has_one_rule_set(day: date, expected: str) -> None:
    assert rule_set_on(day).id == expected


def test_each_rule_set_has_its_own_id_and_day() -> None:
    assert len({one.id for one in published()}) == len({one.effective_from for one in published()}) == len(published())
