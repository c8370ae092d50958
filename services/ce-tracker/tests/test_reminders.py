"""Reminders of a short year: each day once, whatever the loop and the clock do, and nobody who need not act."""

import asyncio
from collections import Counter
from datetime import date, timedelta

import pytest
from sqlmodel import select

from ce_tracker.credits.commands import claim_hours
from ce_tracker.reminders.commands import remind
from ce_tracker.reminders.queries import people_to_remind
from ce_tracker.reminders.rules import OF_THE_END, Ahead
from ce_tracker.reminders.tables import Reminder
from shared.days import start_of
from shared.events import CertificationPaused
from shared.testing import Scene
from shared.testing.cast import alice, bob

from .walk import PAPER, accept, certify, evening, turn

END, GRACE = date(2026, 12, 31), date(2027, 3, 31)


def day_of(kind: Ahead) -> date:
    return (END if kind in OF_THE_END else GRACE) - timedelta(days=kind.days)


def told(scene: Scene) -> list[str]:
    return scene.news_of(alice)


def kinds(scene: Scene) -> dict[str, int]:
    rows = scene.rows(select(Reminder).where(Reminder.person_id == alice.id))
    return Counter(f"{row.ends_on} {row.kind}" for row in rows)


def of(kind: Ahead) -> str:
    return f"{END if kind in OF_THE_END else GRACE} {kind}"


@pytest.fixture
def certified(scene: Scene) -> Scene:
    certify(scene, alice, date(2025, 5, 9))
    return scene


def test_whoever_does_nothing_all_year_is_reminded_on_each_of_its_days_and_never_twice(certified: Scene) -> None:
    today = date(2026, 9, 1)
    while today <= GRACE + timedelta(days=10):
        turn(certified, today)
        turn(certified, today)
        today += timedelta(days=1)

    assert kinds(certified) == {of(kind): 1 for kind in Ahead}
    assert told(certified).count("deadline-near") == len(Ahead) + 1  # one more on the day on which the year ended short


@pytest.mark.parametrize("kind", Ahead)
def test_a_reminder_comes_on_its_day_and_not_on_the_day_before(certified: Scene, kind: Ahead) -> None:
    turn(certified, day_of(kind) - timedelta(days=1))
    before = kinds(certified)
    turn(certified, day_of(kind))

    assert of(kind) not in before
    assert of(kind) in kinds(certified)


def test_after_a_long_silence_only_the_newest_reminder_is_told(certified: Scene) -> None:
    turn(certified, END - timedelta(days=5))
    turn(certified, END)

    assert kinds(certified) == {"2026-12-31 end-7": 1}
    assert told(certified) == ["deadline-near"]


def test_a_clock_that_jumps_a_year_reminds_of_what_is_due_now_alone(certified: Scene) -> None:
    turn(certified, date(2026, 10, 2))
    turn(certified, date(2027, 12, 30))
    turn(certified, date(2027, 12, 30))

    assert kinds(certified) == {"2026-12-31 end-90": 1, "2027-12-31 end-7": 1}


def test_a_clock_that_goes_back_reminds_of_nothing_again(certified: Scene) -> None:
    turn(certified, date(2026, 12, 28))
    turn(certified, date(2026, 12, 1))
    turn(certified, date(2026, 12, 28))

    assert kinds(certified) == {"2026-12-31 end-7": 1}


def test_a_year_that_is_full_is_reminded_of_no_more(certified: Scene) -> None:
    turn(certified, day_of(Ahead.END_90))
    accept(certified, alice, 720, date(2026, 10, 20), ethics=True)
    turn(certified, day_of(Ahead.END_60))

    assert kinds(certified) == {"2026-12-31 end-90": 1}


def test_a_year_that_what_waits_for_us_would_fill_is_not_reminded_of(certified: Scene) -> None:
    certified.at(date(2026, 9, 20))
    certified.do(claim_hours, alice, None, evening(date(2026, 9, 19), 720, ethics=True), PAPER, name=None)
    turn(certified, day_of(Ahead.END_90))

    assert kinds(certified) == {}


def test_whose_certification_rests_is_not_reminded(certified: Scene) -> None:
    certified.at(date(2026, 9, 1))
    certified.hear(CertificationPaused(person_id=alice.id, paused_on=date(2026, 9, 1)))
    turn(certified, day_of(Ahead.END_30))

    assert kinds(certified) == {}


def test_who_was_certified_this_year_is_not_reminded_of_it(scene: Scene) -> None:
    certify(scene, alice, date(2026, 3, 9))
    turn(scene, day_of(Ahead.END_7))

    assert kinds(scene) == {}


async def test_several_loops_at_once_remind_each_person_once(scene: Scene) -> None:
    for who in (alice, bob):
        certify(scene, who, date(2025, 5, 9))
    now = start_of(date(2026, 12, 27))
    waiting = await scene.database.read(people_to_remind, now=now)

    loops = [scene.database.write(remind, who, now=now) for who in waiting for _ in range(4)]
    await asyncio.gather(*loops)

    assert sorted(waiting) == ["alice", "bob"]
    assert [scene.news_of(who) for who in (alice, bob)] == [["deadline-near"]] * 2


@pytest.mark.parametrize(
    ("today", "says"),
    [
        (date(2026, 5, 1), "If hours are still missing on October 2, 2026, we remind you."),
        (date(2026, 12, 10), "If hours are still missing on December 24, 2026, we remind you."),
        (date(2027, 1, 20), "If hours are still missing on March 1, 2027, we remind you."),
    ],
)
def test_the_page_names_the_day_and_on_that_day_the_reminder_comes(certified: Scene, today: date, says: str) -> None:
    turn(certified, today)
    page = certified.read("/ce-tracker", as_=alice)
    before = told(certified)
    said = date.fromisoformat(next(iso for words, iso in DAYS.items() if words in says))
    turn(certified, said - timedelta(days=1))
    just_before = told(certified)
    turn(certified, said)

    assert says in page
    assert len(told(certified)) == len(just_before) + 1
    assert before in (just_before, just_before[:-1])


DAYS = {"October 2": "2026-10-02", "December 24": "2026-12-24", "March 1": "2027-03-01"}


def test_where_no_reminder_is_to_come_none_is_promised(certified: Scene) -> None:
    turn(certified, date(2026, 12, 28))

    assert "we remind you" not in certified.read("/ce-tracker", as_=alice)
