"""Dated rules: drafted, published by two, withdrawn by two until something was decided under them."""

from datetime import UTC, date, datetime, timedelta

import pytest

from shared.actor import Actor
from shared.approvals.rules import SamePerson
from shared.database import Database
from shared.inputs import Input
from shared.refusals import NotFound
from shared.rule_sets import (
    State,
    discard_draft,
    draft_rule_set,
    in_force,
    publish_rule_set,
    publish_shipped,
    rule_set,
    rule_sets,
    use_rule_set,
    withdraw_rule_set,
)
from shared.rule_sets.rules import (
    DayTaken,
    DecidedUnder,
    NameTaken,
    NoRuleSet,
    NotAhead,
    NotAtThisStep,
    PublishedStands,
)
from shared.testing.cast import dana, dov

NOON = datetime(2026, 3, 2, 17, tzinfo=UTC)
NEXT_YEAR = date(2027, 1, 1)


class Rules(Input):
    minutes: int


class FreeDays(Input):
    days: tuple[date, ...]


def ship(database: Database, minutes: int = 720, name: str = "old", since: date = date(2020, 1, 1)) -> None:
    database.write_now(publish_shipped, name, Rules(minutes=minutes), effective_from=since, now=NOON)


def draft(database: Database, actor: Actor = dana, name: str = "new", since: date = NEXT_YEAR) -> str:
    rules = Rules(minutes=600)
    return database.write_now(draft_rule_set, actor, name, rules, effective_from=since, reason="Heard.", now=NOON)


def minutes(database: Database, day: date) -> int:
    return database.read_now(in_force, Rules, day).rules.minutes


def test_a_draft_holds_for_nobody_until_a_second_person_publishes_it(database: Database) -> None:
    ship(database)
    draft(database)
    assert minutes(database, NEXT_YEAR) == 720

    assert database.write_now(publish_rule_set, dov, "new", now=NOON) is True

    assert [minutes(database, day) for day in (date(2026, 12, 31), NEXT_YEAR)] == [720, 600]


def test_who_drafted_it_is_not_the_second_person(database: Database) -> None:
    draft(database)

    with pytest.raises(SamePerson):
        database.write_now(publish_rule_set, dana, "new", now=NOON)


def test_rules_are_for_days_to_come_when_drafted_and_when_published(database: Database) -> None:
    with pytest.raises(NotAhead):
        draft(database, since=date(2026, 3, 2))
    draft(database)
    with pytest.raises(NotAhead):
        database.write_now(publish_rule_set, dov, "new", now=NOON + timedelta(days=305))


def test_a_day_and_a_number_are_taken_once(database: Database) -> None:
    draft(database)

    with pytest.raises(NameTaken):
        draft(database, since=date(2028, 1, 1))
    with pytest.raises(DayTaken):
        draft(database, name="newer")


def test_a_draft_that_was_given_up_leaves_its_day_free(database: Database) -> None:
    draft(database)

    database.write_now(discard_draft, dov, "new", now=NOON)

    assert draft(database, name="newer") == "newer"
    with pytest.raises(NotAtThisStep):
        database.write_now(publish_rule_set, dov, "new", now=NOON)


def test_two_people_withdraw_what_nothing_was_decided_under(database: Database) -> None:
    ship(database)
    draft(database)
    database.write_now(publish_rule_set, dov, "new", now=NOON)

    assert database.write_now(withdraw_rule_set, dana, "new", "A mistake.", now=NOON) is False
    assert database.write_now(withdraw_rule_set, dov, "new", "A mistake.", now=NOON) is True

    assert minutes(database, NEXT_YEAR) == 720


def test_what_was_decided_under_stays(database: Database) -> None:
    ship(database)
    database.write_now(use_rule_set, "old", now=NOON)

    with pytest.raises(DecidedUnder):
        database.write_now(withdraw_rule_set, dana, "old", "A mistake.", now=NOON)
    assert database.read_now(rule_set, Rules, "old").used


def test_shipping_twice_changes_nothing_and_other_content_is_refused(database: Database) -> None:
    ship(database)
    ship(database)

    with pytest.raises(PublishedStands):
        ship(database, minutes=1)
    assert [one.id for one in database.read_now(rule_sets, Rules, State.PUBLISHED)] == ["old"]


def test_days_before_all_rules_have_none_unless_the_oldest_will_do(database: Database) -> None:
    ship(database)

    with pytest.raises(NoRuleSet):
        database.read_now(in_force, Rules, date(2019, 12, 31))
    assert database.read_now(in_force, Rules, date(2019, 12, 31), or_oldest=True).id == "old"


def test_each_kind_has_its_own_days(database: Database) -> None:
    ship(database)
    free = FreeDays(days=(date(2027, 1, 1),))
    database.write_now(publish_shipped, "free", free, effective_from=date(2021, 1, 1), now=NOON)
    draft(database)
    drafted = FreeDays(days=())
    database.write_now(draft_rule_set, dana, "other-free", drafted, effective_from=NEXT_YEAR, reason="Heard.", now=NOON)

    assert database.read_now(in_force, FreeDays, NEXT_YEAR).rules == free
    assert minutes(database, NEXT_YEAR) == 720
    assert [one.id for one in database.read_now(rule_sets, Rules, *State)] == ["new", "old"]
    assert [one.id for one in database.read_now(rule_sets, FreeDays, *State)] == ["other-free", "free"]


def test_one_kind_is_not_read_as_another(database: Database) -> None:
    ship(database)

    with pytest.raises(NotFound):
        database.read_now(rule_set, FreeDays, "old")
    with pytest.raises(PublishedStands):
        database.write_now(publish_shipped, "old", FreeDays(days=()), effective_from=date(2020, 1, 1), now=NOON)
    with pytest.raises(NoRuleSet):
        database.read_now(in_force, FreeDays, NEXT_YEAR)
