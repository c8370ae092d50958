"""A few of the lives that `make histories` asks a million of."""

import pytest

from tests.histories import registry
from tests.histories.__main__ import a_day_too_early, wrong_answers

LIVES = 2_000


def test_on_the_days_of_many_lives_the_registry_answers_as_a_slow_reading_does() -> None:
    found = [line for seed in range(LIVES) for line in wrong_answers(seed)[1]]

    assert not found, found[:3]


def test_a_rule_that_is_wrong_by_a_day_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(registry, "carried_by_pauses", a_day_too_early)

    assert any(wrong_answers(seed)[1] for seed in range(LIVES))
