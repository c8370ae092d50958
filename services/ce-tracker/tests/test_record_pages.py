"""What a person sees of their year at each of its moments, and that every page opens in both languages."""

from collections.abc import Callable
from datetime import date

import pytest
from fastapi.testclient import TestClient

from shared.testing import token

Certified = Callable[[str, date], None]
Today = Callable[[date], None]
Accepted = Callable[..., str]
Turn = Callable[[date], int]
PAGES = ("", "/years", "/claim", "/claim/other", "/credits", "/requirements", "/offerings")
ADMINISTRATORS = ("/review", "/offerings/new", "/offerings/providers/new", "/requirements/new")


def home(doors: TestClient, who: dict[str, str]) -> str:
    answer = doors.get("/ce-tracker", headers=who)
    assert answer.status_code == 200
    return answer.text


def test_who_is_not_certified_reads_when_it_begins(doors: TestClient, alice: dict[str, str]) -> None:
    page = home(doors, alice)

    assert "the January after you are certified" in page
    assert "Claim hours" not in page
    assert "Stop 5 of 5" not in page


def test_who_was_certified_this_year_reads_when_the_first_year_begins(
    doors: TestClient, certified: Certified, today: Today, alice: dict[str, str]
) -> None:
    certified("alice", date(2026, 3, 1))
    today(date(2026, 3, 3))

    page = home(doors, alice)

    assert "Your first year begins on January 1, 2027" in page
    assert "next-step-go" not in page


def test_an_open_year_shows_what_is_missing_and_one_next_step(
    doors: TestClient, certified: Certified, today: Today, accepted: Accepted, alice: dict[str, str]
) -> None:
    certified("alice", date(2025, 9, 15))
    accepted("alice", 480, date(2026, 2, 1))
    today(date(2026, 3, 3))

    page = home(doors, alice)

    assert "8\u00a0h of 12\u00a0h" in page and "0\u00a0h of 1\u00a0h" in page
    assert "4\u00a0h, of which 1\u00a0h about ethics" in page
    assert page.count("next-step-go") == 1


def test_a_bar_never_goes_beyond_its_end(
    doors: TestClient, certified: Certified, today: Today, accepted: Accepted, alice: dict[str, str]
) -> None:
    certified("alice", date(2025, 9, 15))
    accepted("alice", 900, date(2026, 2, 1), ethics=True)
    today(date(2026, 3, 3))

    page = home(doors, alice)

    assert '<progress value="720" max="720"' in page and '<progress value="60" max="60"' in page
    assert "15\u00a0h of 12\u00a0h" in page
    assert "Your year is complete" in page and "next-step-go" not in page


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (date(2027, 3, 31), "You are still certified. There is time until March 31, 2027"),
        (date(2027, 4, 1), "not currently certified"),
    ],
)
def test_a_short_year_says_what_it_means_and_what_to_do(
    doors: TestClient,
    certified: Certified,
    today: Today,
    turn: Turn,
    alice: dict[str, str],
    day: date,
    words: str,
) -> None:
    certified("alice", date(2025, 9, 15))
    turn(date(2027, 1, 1))
    today(day)

    page = home(doors, alice)

    assert "2026 is still short" in page and words in page
    assert "Hours you claim now go to 2026 first" in page
    assert page.count("next-step-go") == 1


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("path", PAGES + ADMINISTRATORS)
def test_every_page_opens_in_both_languages_with_one_heading(
    doors: TestClient, certified: Certified, today: Today, language: str, path: str
) -> None:
    certified("dana", date(2025, 9, 15))
    today(date(2026, 3, 3))
    who = token("dana", "administrator", "trainee", audience="ce-tracker", language=language)

    answer = doors.get(f"/ce-tracker{path}", headers=who)

    assert answer.status_code == 200
    assert f'<html lang="{language}"' in answer.text
    assert answer.text.count("<h1") == 1


def test_rules_are_published_for_years_to_come_and_open_years_keep_theirs(
    doors: TestClient, certified: Certified, today: Today, turn: Turn, dana: dict[str, str]
) -> None:
    certified("alice", date(2025, 9, 15))
    today(date(2026, 3, 3))
    rules = {"year": "2027", "minutes": "600", "ethics_minutes": "120", "grace_days": "60"}

    too_early = doors.post("/ce-tracker/requirements/new", data=rules | {"year": "2026"}, headers=dana)
    published = doors.post("/ce-tracker/requirements/new", data=rules, headers=dana)
    again = doors.post("/ce-tracker/requirements/new", data=rules, headers=dana)
    turn(date(2027, 1, 1))
    today(date(2027, 1, 2))
    years = doors.get("/ce-tracker/api/v1/record", headers=token("alice", audience="ce-tracker")).json()["years"]

    assert (too_early.status_code, published.status_code, again.status_code) == (422, 303, 409)
    assert "Please choose 2027 or later" in too_early.text
    asked = [(one["year"], one["rule_set"], one["minutes_required"]) for one in years]
    assert asked == [(2027, "ce-2027-1", 600), (2026, "ce-2020-1", 720)]
