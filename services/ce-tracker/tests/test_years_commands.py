"""Years through the registry's facts, the due loop and accepted credits: what is said, and on which day."""

import asyncio
from collections.abc import Callable
from datetime import date
from typing import Any

from shared.database import Database
from shared.events import CertificationReinstated, CertificationRevoked, CertificationSuspended
from shared.web.due import do_due

Said = Callable[[str], list[tuple[str, dict[str, Any], date]]]
Certified = Callable[[str, date], None]
Accepted = Callable[..., str]
Turn = Callable[[date], int]
Tell = Callable[..., None]


def names(said: list[tuple[str, dict[str, Any], date]]) -> list[str]:
    return [f"{name} {body['year']}" for name, body, _ in said]


def test_a_certification_opens_the_year_after_it_at_once(certified: Certified, facts: Said) -> None:
    certified("alice", date(2025, 9, 15))

    [(name, body, day)] = facts("alice")

    assert (name, day) == ("year-opened", date(2025, 9, 15))
    assert body == {
        "person_id": "alice",
        "year": 2026,
        "minutes_required": 720,
        "ethics_minutes_required": 60,
        "rule_set": "ce-2020-1",
    }


def test_an_empty_year_is_missed_on_new_years_day_however_late_the_loop_comes(
    certified: Certified, facts: Said, turn: Turn
) -> None:
    certified("alice", date(2025, 9, 15))

    done = turn(date(2027, 2, 20))

    _, missed, next_opened = facts("alice")
    assert done == 1
    assert (missed[0], missed[2], missed[1]["missed_on"]) == ("year-missed", date(2027, 1, 1), "2027-01-01")
    assert (missed[1]["grace_until"], missed[1]["minutes_missing"]) == ("2027-03-31", 720)
    assert (next_opened[1]["year"], next_opened[2]) == (2027, date(2027, 1, 1))


def test_the_loop_does_a_turn_once(certified: Certified, facts: Said, turn: Turn) -> None:
    certified("alice", date(2025, 9, 15))

    assert [turn(date(2027, 1, 1)), turn(date(2027, 1, 1)), turn(date(2027, 6, 1))] == [1, 0, 0]
    assert names(facts("alice")) == ["year-opened 2026", "year-missed 2026", "year-opened 2027"]


def test_several_years_that_nobody_looked_at_are_turned_one_after_the_other(
    certified: Certified, facts: Said, turn: Turn
) -> None:
    certified("alice", date(2022, 5, 1))

    turn(date(2026, 1, 1))

    assert [day for name, _, day in facts("alice") if name == "year-missed"] == [
        date(2024, 1, 1),
        date(2025, 1, 1),
        date(2026, 1, 1),
    ]


def test_a_leap_year_gives_the_same_last_day_of_grace(certified: Certified, facts: Said, turn: Turn) -> None:
    certified("alice", date(2026, 5, 1))

    turn(date(2028, 1, 1))

    assert facts("alice")[1][1]["grace_until"] == "2028-03-31"


def test_a_full_year_is_fulfilled_once_and_more_hours_say_only_that(
    certified: Certified, facts: Said, accepted: Accepted
) -> None:
    certified("alice", date(2025, 9, 15))

    accepted("alice", 700, date(2026, 3, 1))
    accepted("alice", 60, date(2026, 4, 1), ethics=True)
    accepted("alice", 120, date(2026, 5, 1))

    said = facts("alice")
    assert names(said) == [
        "year-opened 2026",
        "year-progressed 2026",
        "year-progressed 2026",
        "year-fulfilled 2026",
        "year-progressed 2026",
    ]
    assert said[3][1]["fulfilled_on"] == "2026-04-01"
    assert (said[4][1]["minutes"], said[4][1]["ethics_minutes"]) == (880, 60)


def test_twelve_hours_without_ethics_do_not_fulfil_a_year(
    certified: Certified, facts: Said, accepted: Accepted, turn: Turn
) -> None:
    certified("alice", date(2025, 9, 15))
    accepted("alice", 720, date(2026, 3, 1))

    turn(date(2027, 1, 1))

    missed = facts("alice")[2]
    assert (missed[0], missed[1]["minutes_missing"]) == ("year-missed", 60)


def test_what_was_sent_in_december_counts_for_december_when_we_look_in_january(
    certified: Certified, facts: Said, accepted: Accepted
) -> None:
    certified("alice", date(2025, 9, 15))

    accepted("alice", 720, date(2026, 12, 30), ethics=True, sent=date(2026, 12, 31), decided=date(2027, 1, 9))

    said = facts("alice")
    assert names(said)[1:] == ["year-missed 2026", "year-opened 2027", "year-progressed 2026", "year-fulfilled 2026"]
    assert (said[-1][1]["fulfilled_on"], said[-1][2]) == ("2026-12-31", date(2027, 1, 9))


def test_hours_of_the_grace_fill_the_missed_year_and_the_rest_the_new_one(
    certified: Certified, facts: Said, accepted: Accepted
) -> None:
    certified("alice", date(2025, 9, 15))
    accepted("alice", 600, date(2026, 3, 1), ethics=True)

    accepted("alice", 300, date(2027, 3, 31))

    said = facts("alice")
    assert names(said)[-3:] == ["year-progressed 2026", "year-progressed 2027", "year-fulfilled 2026"]
    assert [body["minutes"] for name, body, _ in said[-3:-1]] == [720, 180]
    assert said[-1][1]["fulfilled_on"] == "2027-03-31"


def test_hours_sent_after_the_grace_bring_a_person_back(certified: Certified, facts: Said, accepted: Accepted) -> None:
    certified("alice", date(2025, 9, 15))
    accepted("alice", 600, date(2026, 3, 1), ethics=True)

    accepted("alice", 120, date(2027, 4, 1))

    name, body, _ = facts("alice")[-1]
    assert (name, body["year"], body["returned_on"]) == ("year-returned", 2026, "2027-04-01")


def test_hours_sent_on_the_last_day_of_grace_count_when_we_look_after_it(
    certified: Certified, facts: Said, accepted: Accepted
) -> None:
    certified("alice", date(2025, 9, 15))

    accepted("alice", 720, date(2027, 3, 20), ethics=True, sent=date(2027, 3, 31), decided=date(2027, 4, 12))

    name, body, day = facts("alice")[-1]
    assert (name, body["fulfilled_on"], day) == ("year-fulfilled", "2027-03-31", date(2027, 4, 12))


def test_with_two_short_years_one_comes_back_when_both_are_filled(
    certified: Certified, facts: Said, accepted: Accepted, turn: Turn
) -> None:
    certified("alice", date(2024, 9, 15))
    turn(date(2027, 1, 1))

    accepted("alice", 720, date(2027, 4, 2), ethics=True)
    after_the_first = names(facts("alice"))
    accepted("alice", 720, date(2027, 5, 2), ethics=True)

    assert not [name for name in after_the_first if "returned" in name or "fulfilled" in name]
    back = [(body["year"], body["returned_on"]) for name, body, _ in facts("alice") if name == "year-returned"]
    assert back == [(2025, "2027-05-02"), (2026, "2027-05-02")]


def suspended(day: date) -> CertificationSuspended:
    return CertificationSuspended(person_id="alice", certificate_number="CPS-alice", decided_on=day)


def reinstated(day: date) -> CertificationReinstated:
    return CertificationReinstated(person_id="alice", certificate_number="CPS-alice", decided_on=day)


def test_no_year_is_missed_or_opened_while_a_suspension_stands(
    certified: Certified, facts: Said, tell: Tell, turn: Turn
) -> None:
    certified("alice", date(2025, 9, 15))
    tell(suspended(date(2026, 6, 1)), date(2026, 6, 1))

    turn(date(2028, 3, 1))

    assert names(facts("alice")) == ["year-opened 2026"]


def test_the_years_that_ended_during_a_suspension_asked_for_nothing(
    certified: Certified, facts: Said, tell: Tell, turn: Turn
) -> None:
    certified("alice", date(2025, 9, 15))
    tell(suspended(date(2026, 6, 1)), date(2026, 6, 1))
    turn(date(2027, 1, 1))

    tell(reinstated(date(2028, 2, 3)), date(2028, 2, 3))

    said = facts("alice")
    assert names(said)[1:] == ["year-fulfilled 2026", "year-opened 2027", "year-fulfilled 2027", "year-opened 2028"]
    assert (said[2][1]["minutes_required"], said[4][1]["minutes_required"]) == (0, 720)


def test_a_suspension_within_one_year_changes_nothing(
    certified: Certified, facts: Said, tell: Tell, turn: Turn
) -> None:
    certified("alice", date(2025, 9, 15))
    tell(suspended(date(2026, 3, 1)), date(2026, 3, 1))
    tell(reinstated(date(2026, 5, 1)), date(2026, 5, 1))

    turn(date(2027, 1, 1))

    assert names(facts("alice")) == ["year-opened 2026", "year-missed 2026", "year-opened 2027"]


def test_a_year_that_was_short_before_the_suspension_is_still_short_after_it(
    certified: Certified, facts: Said, tell: Tell, turn: Turn, accepted: Accepted
) -> None:
    certified("alice", date(2024, 9, 15))
    turn(date(2026, 1, 1))
    tell(suspended(date(2026, 6, 1)), date(2026, 6, 1))
    tell(reinstated(date(2027, 2, 1)), date(2027, 2, 1))

    accepted("alice", 720, date(2027, 3, 1), ethics=True)

    said = facts("alice")
    assert "year-fulfilled 2026" not in names(said)
    assert (said[-1][0], said[-1][1]["year"]) == ("year-returned", 2025)


def test_a_decision_after_the_turn_of_the_year_does_not_undo_it(certified: Certified, facts: Said, tell: Tell) -> None:
    certified("alice", date(2025, 9, 15))

    tell(suspended(date(2027, 1, 5)), date(2027, 1, 5))

    assert names(facts("alice")) == ["year-opened 2026", "year-missed 2026", "year-opened 2027"]


def test_a_revoked_certification_asks_for_no_more_years(
    certified: Certified, facts: Said, tell: Tell, turn: Turn
) -> None:
    certified("alice", date(2025, 9, 15))
    revoked = CertificationRevoked(person_id="alice", certificate_number="CPS-alice", decided_on=date(2026, 4, 1))
    tell(revoked, date(2026, 4, 1))

    turn(date(2030, 1, 1))

    assert names(facts("alice")) == ["year-opened 2026"]


def test_a_year_ends_at_midnight_where_the_agency_is(certified: Certified, database: Database, facts: Said) -> None:
    from datetime import UTC, datetime

    from ce_tracker.years.room import ROOM

    certified("alice", date(2025, 9, 15))

    before = asyncio.run(do_due(database, ROOM.due[0], now=datetime(2027, 1, 1, 4, 59, 59, tzinfo=UTC)))
    after = asyncio.run(do_due(database, ROOM.due[0], now=datetime(2027, 1, 1, 5, 0, tzinfo=UTC)))

    assert (before, after) == (0, 1)
    assert facts("alice")[1][1]["missed_on"] == "2027-01-01"
