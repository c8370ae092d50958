"""What years ask for: the shipped rules, and those that two administrators publish."""

from datetime import date, datetime

import pytest

from ce_tracker.requirements.commands import discard_requirements, draft_requirements, publish_requirements
from ce_tracker.requirements.inputs import DraftRequirements
from ce_tracker.requirements.queries import drafts, requirements, rule_set_for
from ce_tracker.requirements.rules import YearHasBegun
from shared.approvals.rules import SamePerson
from shared.rule_sets.rules import DayTaken
from shared.testing import Scene
from shared.testing.cast import alice, dana, dov

from .walk import accept, certify, recorded, turn

FROM_2028 = DraftRequirements(year=2028, minutes=900, ethics_minutes=120, grace_days=60, own_modules_count=True)


def lay_down(scene: Scene) -> str:
    scene.at(date(2026, 5, 4))
    return scene.do(draft_requirements, dana, FROM_2028)


def test_the_shipped_rules_ask_for_twelve_hours_with_one_of_ethics(scene: Scene) -> None:
    now = scene.ask(requirements).now

    assert (now.id, now.minutes, now.ethics_minutes, now.own_modules_count) == ("ce-2020-1", 720, 60, False)


def test_rules_hold_for_nobody_until_a_second_administrator_agrees(scene: Scene) -> None:
    drafted = lay_down(scene)

    assert scene.ask(rule_set_for, 2028).id == "ce-2020-1"
    assert [(one.id, one.mine) for one in scene.ask(drafts, dana)] == [(drafted, True)]
    with pytest.raises(SamePerson):
        scene.do(publish_requirements, dana, drafted)
    assert scene.do(publish_requirements, dov, drafted) is True
    assert [scene.ask(rule_set_for, year).id for year in (2019, 2027, 2028, 2035)] == [
        "ce-2020-1",  # before all of them the oldest holds
        "ce-2020-1",
        "ce-2028-1",  # from its first year on
        "ce-2028-1",
    ]


def test_a_year_is_opened_under_the_newest_rules_in_force_on_its_first_day(scene: Scene) -> None:
    certify(scene, alice, date(2026, 9, 15))
    scene.do(publish_requirements, dov, lay_down(scene))
    accept(scene, alice, 720, date(2027, 5, 1), ethics=True)

    turn(scene, date(2028, 1, 1))

    opened = [body for name, body, _ in recorded(scene, alice) if name == "year-opened"]
    assert [(one["year"], one["minutes_required"], one["rule_set"]) for one in opened] == [
        (2027, 720, "ce-2020-1"),
        (2028, 900, "ce-2028-1"),
    ]


def test_what_was_given_up_leaves_the_year_to_others(scene: Scene) -> None:
    drafted = lay_down(scene)
    with pytest.raises(DayTaken):
        lay_down(scene)

    scene.do(discard_requirements, dov, drafted)

    assert scene.ask(drafts, dana) == []
    assert lay_down(scene) == "ce-2028-2"


def test_a_year_that_has_begun_keeps_its_rules(scene: Scene) -> None:
    scene.at(datetime(2028, 1, 1, 6, tzinfo=scene.now.tzinfo))

    with pytest.raises(YearHasBegun):
        scene.do(draft_requirements, dana, FROM_2028)


def test_two_administrators_publish_by_page(scene: Scene) -> None:
    scene.at(date(2026, 5, 4))
    form = {"year": "2028", "minutes": "900", "ethics_minutes": "120", "grace_days": "60"}

    kept = scene.send("/ce-tracker/requirements/new", form, as_=dana)

    assert (kept.status_code, kept.headers["location"]) == (303, "/ce-tracker/requirements/drafts")
    assert "Somebody else has to agree" in scene.read("/ce-tracker/requirements/drafts", as_=dana)
    assert "Publish these rules" in scene.read("/ce-tracker/requirements/drafts", as_=dov)
    scene.send("/ce-tracker/requirements/drafts/ce-2028-1/publish", {}, as_=dov)
    assert "2028" in scene.read("/ce-tracker/requirements", as_=alice)
