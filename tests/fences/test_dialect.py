"""Our code is written in one dialect. What still is not is counted, and the count may only fall."""

from pathlib import Path

import pytest

from tests.fences.a_room import ROOM
from tests.fences.dialect import ratchet
from tests.fences.dialect.code import checkout, planted
from tests.fences.dialect.doors import ONE_DOOR, commands_offered
from tests.fences.dialect.rule import RULES, Rule


def found(rule: Rule, files: dict[str, str]) -> list[str]:
    return [one.what for one in ratchet.breaches(planted(files)) if one.rule == rule.name]


def test_what_breaks_a_rule_is_what_is_recorded_and_no_more() -> None:
    more, less = ratchet.apart(ratchet.counts(ratchet.breaches(checkout())), ratchet.read())

    assert more == []
    assert less == [], "fewer: python -m tests.fences.dialect --write"


@pytest.mark.parametrize("rule", RULES.values(), ids=lambda rule: rule.name)
def test_a_planted_breach_is_seen(rule: Rule) -> None:
    assert len(found(rule, dict(rule.bad))) == rule.finds


@pytest.mark.parametrize("rule", RULES.values(), ids=lambda rule: rule.name)
def test_its_twin_that_keeps_the_rule_is_left_alone(rule: Rule) -> None:
    assert found(rule, dict(rule.good)) == []


@pytest.mark.parametrize("rule", RULES.values(), ids=lambda rule: rule.name)
def test_each_rule_says_why(rule: Rule) -> None:
    assert rule.why.endswith(".")


def test_a_room_as_it_should_be_breaks_no_rule() -> None:
    assert [str(one) for one in ratchet.breaches(planted(ROOM))] == []


OLD, NEW = "services/exam/src/exam/panel/commands.py", "services/exam/src/exam/panel/commands/join_panel.py"


def test_more_in_a_file_than_recorded_is_seen_and_fewer_too() -> None:
    more, less = ratchet.apart({OLD: {"actor": 2}}, {OLD: {"actor": 1, "clock": 1}})

    assert more == [f"{OLD}: actor: 2, recorded 1"]
    assert less == [f"{OLD}: clock: 0, recorded 1"]


def test_breaches_may_move_with_their_file_inside_a_package() -> None:
    assert ratchet.risen({NEW: {"actor": 1}}, {OLD: {"actor": 1}}) == []


def test_breaches_of_one_package_are_not_paid_for_by_another() -> None:
    assert ratchet.risen({NEW: {"actor": 1}}, {"gateway/src/gateway/a.py": {"actor": 1}}) == [
        "services/exam: actor: 1, recorded 0"
    ]


def test_the_record_is_written_lower_and_never_higher(tmp_path: Path) -> None:
    record = tmp_path / "dialect.json"

    assert ratchet.write({OLD: {"actor": 2, "clock": 1}}, record) == []
    assert ratchet.write({OLD: {"actor": 1}}, record) == []
    assert ratchet.write({OLD: {"actor": 2}}, record) == ["services/exam: actor: 2, recorded 1"]
    assert ratchet.read(record) == {OLD: {"actor": 1}}


def test_each_command_of_one_door_alone_is_one_that_a_door_of_that_room_offers() -> None:
    """Of its own room, or of one below."""
    known = {
        ".".join((module.package, *module.room, verb))
        for module in checkout().modules
        if module.door
        for verb in commands_offered(module)
    }

    assert set(ONE_DOOR) <= known
