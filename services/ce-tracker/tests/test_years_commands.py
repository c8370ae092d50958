"""Years through the registry's facts, the due loop and accepted credits: what is said, and on which day."""

from datetime import UTC, date, datetime
from typing import Any

import sqlalchemy as sa
from sqlmodel import Session

from ce_tracker.years.tables import CEYear
from shared.events import (
    CertificationPaused,
    CertificationReinstated,
    CertificationResumed,
    CertificationRevoked,
    CertificationSuspended,
)
from shared.testing import Scene
from shared.testing.cast import alice

from .walk import accept, certify, recorded, turn


def names(said: list[tuple[str, dict[str, Any], date]]) -> list[str]:
    return [f"{name} {body['year']}" for name, body, _ in said]


def test_a_certification_opens_the_year_after_it_at_once(scene: Scene) -> None:
    certify(scene, alice, date(2025, 9, 15))

    [(name, body, day)] = recorded(scene, alice)

    assert (name, day) == ("year-opened", date(2025, 9, 15))
    assert body == {
        "person_id": "alice",
        "year": 2026,
        "minutes_required": 720,
        "ethics_minutes_required": 60,
        "rule_set": "ce-2020-1",
        "valid_until": "2026-12-31",
        "grace_until": "2027-03-31",
    }


def test_an_empty_year_is_missed_on_new_years_day_however_late_the_loop_comes(scene: Scene) -> None:
    certify(scene, alice, date(2025, 9, 15))

    done = turn(scene, date(2027, 2, 20))

    _, missed, next_opened = recorded(scene, alice)
    assert done == 1
    assert (missed[0], missed[2], missed[1]["missed_on"]) == ("year-missed", date(2027, 1, 1), "2027-01-01")
    assert (missed[1]["grace_until"], missed[1]["minutes_missing"]) == ("2027-03-31", 720)
    assert (next_opened[1]["year"], next_opened[2]) == (2027, date(2027, 1, 1))


def test_the_loop_does_a_turn_once(scene: Scene) -> None:
    certify(scene, alice, date(2025, 9, 15))

    assert [turn(scene, date(2027, 1, 1)), turn(scene, date(2027, 1, 1)), turn(scene, date(2027, 6, 1))] == [1, 0, 0]
    assert names(recorded(scene, alice)) == ["year-opened 2026", "year-missed 2026", "year-opened 2027"]


def test_several_years_that_nobody_looked_at_are_turned_one_after_the_other(scene: Scene) -> None:
    certify(scene, alice, date(2022, 5, 1))

    turn(scene, date(2026, 1, 1))

    assert [day for name, _, day in recorded(scene, alice) if name == "year-missed"] == [
        date(2024, 1, 1),
        date(2025, 1, 1),
        date(2026, 1, 1),
    ]


def test_a_leap_year_gives_the_same_last_day_of_grace(scene: Scene) -> None:
    certify(scene, alice, date(2026, 5, 1))

    turn(scene, date(2028, 1, 1))

    assert recorded(scene, alice)[1][1]["grace_until"] == "2028-03-31"


def test_a_full_year_is_fulfilled_once_and_more_hours_say_only_that(scene: Scene) -> None:
    certify(scene, alice, date(2025, 9, 15))

    accept(scene, alice, 700, date(2026, 3, 1))
    accept(scene, alice, 60, date(2026, 4, 1), ethics=True)
    accept(scene, alice, 120, date(2026, 5, 1))

    said = recorded(scene, alice)
    assert names(said) == [
        "year-opened 2026",
        "year-progressed 2026",
        "year-progressed 2026",
        "year-fulfilled 2026",
        "year-progressed 2026",
    ]
    assert said[3][1]["fulfilled_on"] == "2026-04-01"
    assert (said[4][1]["minutes"], said[4][1]["ethics_minutes"]) == (880, 60)


def test_twelve_hours_without_ethics_do_not_fulfil_a_year(scene: Scene) -> None:
    certify(scene, alice, date(2025, 9, 15))
    accept(scene, alice, 720, date(2026, 3, 1))

    turn(scene, date(2027, 1, 1))

    missed = recorded(scene, alice)[2]
    assert (missed[0], missed[1]["minutes_missing"]) == ("year-missed", 60)


def test_what_was_sent_in_december_counts_for_december_when_we_look_in_january(scene: Scene) -> None:
    certify(scene, alice, date(2025, 9, 15))

    accept(scene, alice, 720, date(2026, 12, 30), ethics=True, sent=date(2026, 12, 31), decided=date(2027, 1, 9))

    said = recorded(scene, alice)
    assert names(said)[1:] == ["year-missed 2026", "year-opened 2027", "year-progressed 2026", "year-fulfilled 2026"]
    assert (said[-1][1]["fulfilled_on"], said[-1][2]) == ("2026-12-31", date(2027, 1, 9))


def test_hours_of_the_grace_fill_the_missed_year_and_the_rest_the_new_one(scene: Scene) -> None:
    certify(scene, alice, date(2025, 9, 15))
    accept(scene, alice, 600, date(2026, 3, 1), ethics=True)

    accept(scene, alice, 300, date(2027, 3, 31))

    said = recorded(scene, alice)
    assert names(said)[-3:] == ["year-progressed 2026", "year-fulfilled 2026", "year-progressed 2027"]
    assert [body.get("minutes") for name, body, _ in said[-3:]] == [720, None, 180]
    assert said[-2][1]["fulfilled_on"] == "2027-03-31"


def test_hours_sent_after_the_grace_bring_a_person_back(scene: Scene) -> None:
    certify(scene, alice, date(2025, 9, 15))
    accept(scene, alice, 600, date(2026, 3, 1), ethics=True)

    accept(scene, alice, 120, date(2027, 4, 1))

    name, body, _ = recorded(scene, alice)[-1]
    assert (name, body["year"], body["returned_on"]) == ("year-returned", 2026, "2027-04-01")


def test_hours_sent_on_the_last_day_of_grace_count_when_we_look_after_it(scene: Scene) -> None:
    certify(scene, alice, date(2025, 9, 15))

    accept(scene, alice, 720, date(2027, 3, 20), ethics=True, sent=date(2027, 3, 31), decided=date(2027, 4, 12))

    name, body, day = recorded(scene, alice)[-1]
    assert (name, body["fulfilled_on"], day) == ("year-fulfilled", "2027-03-31", date(2027, 4, 12))


def test_with_two_short_years_one_comes_back_when_both_are_filled(scene: Scene) -> None:
    certify(scene, alice, date(2024, 9, 15))
    turn(scene, date(2027, 1, 1))

    accept(scene, alice, 720, date(2027, 4, 2), ethics=True)
    after_the_first = names(recorded(scene, alice))
    accept(scene, alice, 720, date(2027, 5, 2), ethics=True)

    assert not [name for name in after_the_first if "returned" in name or "fulfilled" in name]
    back = [(body["year"], body["returned_on"]) for name, body, _ in recorded(scene, alice) if name == "year-returned"]
    assert back == [(2025, "2027-05-02"), (2026, "2027-05-02")]


def suspended(day: date) -> CertificationSuspended:
    return CertificationSuspended(person_id="alice", certificate_number="CPS-alice", decided_on=day)


def reinstated(day: date) -> CertificationReinstated:
    return CertificationReinstated(person_id="alice", certificate_number="CPS-alice", decided_on=day)


def test_no_year_is_missed_or_opened_while_a_suspension_stands(scene: Scene) -> None:
    certify(scene, alice, date(2025, 9, 15))
    scene.at(date(2026, 6, 1))
    scene.hear(suspended(date(2026, 6, 1)))

    turn(scene, date(2028, 3, 1))

    assert names(recorded(scene, alice)) == ["year-opened 2026"]


def test_the_years_that_ended_during_a_suspension_asked_for_nothing(scene: Scene) -> None:
    certify(scene, alice, date(2025, 9, 15))
    scene.at(date(2026, 6, 1))
    scene.hear(suspended(date(2026, 6, 1)))
    turn(scene, date(2027, 1, 1))

    scene.at(date(2028, 2, 3))
    scene.hear(reinstated(date(2028, 2, 3)))

    said = recorded(scene, alice)
    assert names(said)[1:] == ["year-fulfilled 2026", "year-opened 2027", "year-fulfilled 2027", "year-opened 2028"]
    assert (said[2][1]["minutes_required"], said[4][1]["minutes_required"]) == (0, 720)


def test_the_years_that_ended_in_a_pause_asked_for_nothing(scene: Scene) -> None:
    certify(scene, alice, date(2025, 9, 15))
    scene.at(date(2026, 6, 1))
    scene.hear(CertificationPaused(person_id="alice", paused_on=date(2026, 6, 1)))
    turn(scene, date(2027, 1, 1))

    scene.at(date(2028, 2, 3))
    scene.hear(CertificationResumed(person_id="alice", resumed_on=date(2028, 2, 3)))

    said = names(recorded(scene, alice))
    assert said[1:] == ["year-fulfilled 2026", "year-opened 2027", "year-fulfilled 2027", "year-opened 2028"]


def test_what_rests_already_rests_since_then_when_it_is_suspended(scene: Scene) -> None:
    """The pause began before New Year, so the year asked for nothing, however late the loop comes."""
    certify(scene, alice, date(2025, 9, 15))
    scene.at(date(2026, 12, 1))
    scene.hear(CertificationPaused(person_id="alice", paused_on=date(2026, 12, 1)))
    scene.at(date(2027, 1, 5))
    scene.hear(suspended(date(2027, 1, 5)))

    assert names(recorded(scene, alice)) == ["year-opened 2026"]


def test_years_that_were_opened_without_their_dates_are_told_with_them_once(scene: Scene) -> None:
    certify(scene, alice, date(2025, 9, 15))
    scene.do(forget_the_dates)

    assert [scene.due(), scene.due()] == [1, 0]
    told = recorded(scene, alice)
    assert names(told) == ["year-opened 2026", "year-opened 2026"]
    assert told[0][1] == told[1][1]


def forget_the_dates(session: Session, *, now: datetime) -> None:
    session.execute(sa.update(CEYear).values(grace_until=None))


def test_a_suspension_within_one_year_changes_nothing(scene: Scene) -> None:
    certify(scene, alice, date(2025, 9, 15))
    scene.at(date(2026, 3, 1))
    scene.hear(suspended(date(2026, 3, 1)))
    scene.at(date(2026, 5, 1))
    scene.hear(reinstated(date(2026, 5, 1)))

    turn(scene, date(2027, 1, 1))

    assert names(recorded(scene, alice)) == ["year-opened 2026", "year-missed 2026", "year-opened 2027"]


def test_a_year_that_was_short_before_the_suspension_is_still_short_after_it(scene: Scene) -> None:
    certify(scene, alice, date(2024, 9, 15))
    turn(scene, date(2026, 1, 1))
    scene.at(date(2026, 6, 1))
    scene.hear(suspended(date(2026, 6, 1)))
    scene.at(date(2027, 2, 1))
    scene.hear(reinstated(date(2027, 2, 1)))

    accept(scene, alice, 720, date(2027, 3, 1), ethics=True)

    said = recorded(scene, alice)
    assert "year-fulfilled 2026" not in names(said)
    assert (said[-1][0], said[-1][1]["year"]) == ("year-returned", 2025)


def test_a_decision_after_the_turn_of_the_year_does_not_undo_it(scene: Scene) -> None:
    certify(scene, alice, date(2025, 9, 15))

    scene.at(date(2027, 1, 5))
    scene.hear(suspended(date(2027, 1, 5)))

    assert names(recorded(scene, alice)) == ["year-opened 2026", "year-missed 2026", "year-opened 2027"]


def test_a_revoked_certification_asks_for_no_more_years(scene: Scene) -> None:
    certify(scene, alice, date(2025, 9, 15))
    revoked = CertificationRevoked(person_id="alice", certificate_number="CPS-alice", decided_on=date(2026, 4, 1))
    scene.at(date(2026, 4, 1))
    scene.hear(revoked)

    turn(scene, date(2030, 1, 1))

    assert names(recorded(scene, alice)) == ["year-opened 2026"]


def test_a_year_ends_at_midnight_where_the_agency_is(scene: Scene) -> None:
    certify(scene, alice, date(2025, 9, 15))
    for day in (date(2026, 1, 1), date(2026, 12, 31)):
        turn(scene, day)

    scene.at(datetime(2027, 1, 1, 4, 59, 59, tzinfo=UTC))
    before = scene.due()
    scene.later(seconds=1)
    after = scene.due()

    assert (before, after) == (0, 1)
    assert recorded(scene, alice)[1][1]["missed_on"] == "2027-01-01"
