"""The rules of the examination as they are shipped."""

from datetime import date

import pytest

from exam.rule_sets.queries import rule_set, rule_set_on, rule_sets
from shared.rule_sets.rules import NoRuleSet
from shared.testing import Scene


def test_the_newest_rule_set_in_force_holds(scene: Scene) -> None:
    assert scene.ask(rule_set_on, date(2026, 1, 1)).id == "exam-2026-1"
    assert scene.ask(rule_set_on, date(2025, 12, 31)).id == "exam-2020-1"


def test_before_the_first_there_is_none(scene: Scene) -> None:
    with pytest.raises(NoRuleSet):
        scene.ask(rule_set_on, date(2019, 12, 31))


def test_each_can_be_read_whole_by_its_id(scene: Scene) -> None:
    known = scene.ask(rule_sets)

    assert [one.id for one in known] == ["exam-2026-1", "exam-2020-1"]
    assert [scene.ask(rule_set, one.id).effective_from for one in known] == [one.effective_from for one in known]
    assert known[0].body["written"]["pass_percent"] == 75
