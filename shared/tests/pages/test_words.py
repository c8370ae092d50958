"""Words, dates and numbers in each language."""

import re
from datetime import UTC, date, datetime, time
from pathlib import Path

import pytest

import shared
from shared import i18n

from .catalogues import catalogue_of, said_in, untranslated

PACKAGE = Path(shared.__file__).parent
MOMENT = datetime(2026, 3, 4, 3, 42, tzinfo=UTC)
"""A late evening of March 3 where the agency is."""


def test_every_sentence_is_there_in_spanish() -> None:
    assert untranslated(PACKAGE, "es") == []


def test_the_catalogue_holds_nothing_that_is_said_nowhere() -> None:
    said = said_in(PACKAGE)

    assert [message.id for message in catalogue_of(PACKAGE, "es") if message.id and message.id not in said] == []


def test_a_translation_has_the_places_to_fill_that_its_sentence_has() -> None:
    places = re.compile(r"\{\w+\}|%\(\w+\)s")

    for message in catalogue_of(PACKAGE, "es"):
        if isinstance(message.id, str):
            assert sorted(places.findall(message.id)) == sorted(places.findall(str(message.string))), message.id


@pytest.mark.parametrize(
    ("language", "told"),
    [("en", "Tuesday, March 3, 2026, 10:42 PM EST"), ("es", "martes, 3 de marzo de 2026, 10:42 p.m. EST")],
)
def test_a_moment_is_told_where_the_agency_is_with_its_zone(language: str, told: str) -> None:
    assert i18n.moment_in(MOMENT, language).replace("\u00a0", " ") == told


@pytest.mark.parametrize(
    ("value", "language", "told"),
    [
        (date(2026, 3, 3), "en", "March 3, 2026"),
        (date(2026, 3, 3), "es", "3 de marzo de 2026"),
        (MOMENT, "en", "March 3, 2026"),
    ],
)
def test_a_date_is_told_in_words(value: date, language: str, told: str) -> None:
    assert i18n.date_in(value, language) == told


@pytest.mark.parametrize(
    ("value", "language", "told"),
    [
        (date(2026, 3, 3), "en", "Tuesday, March 3, 2026 (today)"),
        (date(2026, 3, 4), "es", "miércoles, 4 de marzo de 2026 (mañana)"),
        (date(2026, 4, 12), "en", "Sunday, April 12, 2026 (in 40 days)"),
        (date(2026, 3, 1), "es", "domingo, 1 de marzo de 2026 (hace 2 días)"),
        (MOMENT, "en", "Tuesday, March 3, 2026, 10:42 PM EST (today)"),
    ],
)
def test_what_is_ahead_is_told_with_its_weekday_and_how_far_it_is(value: date, language: str, told: str) -> None:
    assert i18n.ahead_in(value, date(2026, 3, 3), language).replace("\u00a0", " ") == told


def test_a_time_of_day_is_told_by_the_clock_on_the_wall() -> None:
    assert i18n.time_in(time(10, 42), "en") == "10:42\u00a0AM"
    assert i18n.time_in(MOMENT, "es") == "10:42\u00a0p.m. EST"


@pytest.mark.parametrize(("minutes", "told"), [(0, "0 min"), (45, "45 min"), (60, "1 h"), (210, "3 h 30 min")])
def test_minutes_become_hours(minutes: int, told: str) -> None:
    assert i18n.hours_in(minutes).replace("\u00a0", " ") == told


def test_a_sentence_is_filled_in_the_readers_way() -> None:
    assert i18n.sentence("es", "Please choose at most {max_length}.", {"max_length": 2500}).endswith(" 2,500.")
    assert i18n.sentence("en", "Please choose at most {max_length}.", {"max_length": MOMENT}).startswith(
        "Please choose at most Tuesday, March 3, 2026"
    )


def test_what_fills_a_sentence_is_never_read_as_a_pattern() -> None:
    assert i18n.sentence("en", "A {word} B", {"word": "{0.__class__}"}) == "A {0.__class__} B"


def test_an_unknown_sentence_stays_english() -> None:
    assert i18n.sentence("es", "Nobody translated this.") == "Nobody translated this."


def test_plurals_follow_the_language() -> None:
    spanish = i18n.translations("shared", "es")

    assert spanish.ngettext("One thing needs another look", "%(num)s things need another look", 1).startswith("Hay una")
    assert spanish.ngettext("One thing needs another look", "%(num)s things need another look", 2).startswith("Hay %")
