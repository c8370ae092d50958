"""What a person sees of their year at each of its moments, and that every page opens in both languages."""

from datetime import date

import pytest

from shared.actor import Actor
from shared.testing import Scene
from shared.testing.cast import alice, dana, dov, somebody

from .walk import accept, certify, turn

CLAIMING = ("/claim", "/claim/new/paper", "/claim/new/what", "/claim/new/offerings")
PAGES = ("", "/years", *CLAIMING, "/credits", "/requirements", "/offerings")
ADMINISTRATORS = (
    "/review",
    "/offerings/new",
    "/offerings/providers/new",
    "/offerings/closed",
    "/requirements/new",
    "/requirements/drafts",
)


def home(scene: Scene, who: Actor) -> str:
    answer = scene.visit("/ce-tracker", as_=who)
    assert answer.status_code == 200
    return answer.text


def test_who_is_not_certified_reads_when_it_begins(scene: Scene) -> None:
    page = home(scene, alice)

    assert "the January after you are certified" in page
    assert "Claim hours" not in page
    assert "Stop 5 of 5" not in page


def test_who_was_certified_this_year_reads_when_the_first_year_begins(scene: Scene) -> None:
    certify(scene, alice, date(2026, 3, 1))
    scene.at(date(2026, 3, 3))

    page = home(scene, alice)

    assert "Your first year begins on Friday, January 1, 2027 (in 304 days)" in page
    assert "next-step-go" not in page


def test_an_open_year_shows_what_is_missing_and_one_next_step(scene: Scene) -> None:
    certify(scene, alice, date(2025, 9, 15))
    accept(scene, alice, 480, date(2026, 2, 1))
    scene.at(date(2026, 3, 3))

    page = home(scene, alice)

    assert "8\u00a0h of 12\u00a0h" in page and "0\u00a0h of 1\u00a0h" in page
    assert "4\u00a0h, of which 1\u00a0h about ethics" in page
    assert page.count("next-step-go") == 1


def test_a_bar_never_goes_beyond_its_end(scene: Scene) -> None:
    certify(scene, alice, date(2025, 9, 15))
    accept(scene, alice, 900, date(2026, 2, 1), ethics=True)
    scene.at(date(2026, 3, 3))

    page = home(scene, alice)

    assert '<progress value="720" max="720"' in page and '<progress value="60" max="60"' in page
    assert "15\u00a0h of 12\u00a0h" in page
    assert "Your year is complete" in page and "next-step-go" not in page


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (date(2027, 3, 31), "You are still certified. There is time until Wednesday, March 31, 2027 (today)"),
        (date(2027, 4, 1), "not currently certified"),
    ],
)
def test_a_short_year_says_what_it_means_and_what_to_do(scene: Scene, day: date, words: str) -> None:
    certify(scene, alice, date(2025, 9, 15))
    turn(scene, date(2027, 1, 1))
    scene.at(day)

    page = home(scene, alice)

    assert "2026 is still short" in page and words in page
    assert "Hours you claim now go to 2026 first" in page
    assert page.count("next-step-go") == 1


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("path", PAGES + ADMINISTRATORS)
def test_every_page_opens_in_both_languages_with_one_heading(scene: Scene, language: str, path: str) -> None:
    certify(scene, dana, date(2025, 9, 15))
    scene.at(date(2026, 3, 3))
    who = somebody("dana", "administrator", "trainee")

    answer = scene.visit(f"/ce-tracker{path}", as_=who, language=language)

    assert answer.status_code == 200
    assert f'<html lang="{language}"' in answer.text
    assert answer.text.count("<h1") == 1


def test_rules_are_published_for_years_to_come_and_open_years_keep_theirs(scene: Scene) -> None:
    certify(scene, alice, date(2025, 9, 15))
    scene.at(date(2026, 3, 3))
    rules = {"year": "2027", "minutes": "600", "ethics_minutes": "120", "grace_days": "60"}

    too_early = scene.send("/ce-tracker/requirements/new", rules | {"year": "2026"}, as_=dana)
    drafted = scene.send("/ce-tracker/requirements/new", rules, as_=dana)
    again = scene.send("/ce-tracker/requirements/new", rules, as_=dana)
    scene.send("/ce-tracker/requirements/drafts/ce-2027-1/publish", {}, as_=dov)
    turn(scene, date(2027, 1, 1))
    scene.at(date(2027, 1, 2))
    years = scene.visit("/ce-tracker/api/v1/record", as_=alice).json()["years"]

    assert (too_early.status_code, drafted.status_code, again.status_code) == (422, 303, 409)
    assert "Please choose 2027 or later" in too_early.text
    asked = [(one["year"], one["rule_set"], one["minutes_required"]) for one in years]
    assert asked == [(2027, "ce-2027-1", 600), (2026, "ce-2020-1", 720)]
