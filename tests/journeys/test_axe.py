"""Every page of every service in two languages, wide, narrow, and with the largest letters, as whom it is meant for."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from urllib.parse import urlsplit

import pytest

from tests.drills.supervised import Supervised
from tests.journeys.beside import Beside
from tests.journeys.pages import of_ce_tracker, of_curriculum, of_exam, of_gateway, of_registry, routes
from tests.journeys.pages.english import english_left
from tests.journeys.pages.walk import LARGE, SMALL, WIDE, Seen, walk

TABLES = (of_gateway, of_curriculum, of_exam, of_registry, of_ce_tracker)
PLACES = [place for table in TABLES for place in table.PLACES]


@pytest.fixture(scope="module")
def seen(house: Supervised, beside: Beside, known: dict[str, str]) -> list[Seen]:
    return beside.do(walk(house, PLACES, known))


def nothing(found: Iterable[str]) -> None:
    """Shows all of what is wrong, not only the first."""
    lines = list(found)
    assert not lines, "\n" + "\n".join(lines)


def test_every_page_has_somebody_who_looks_at_it() -> None:
    looked_at = {place.route for place in PLACES}

    nothing(sorted(routes.page_routes() ^ looked_at))


def test_what_is_left_out_as_no_page_exists() -> None:
    nothing(sorted(routes.NOT_PAGES - routes.all_routes()))


def test_every_page_answers_as_it_should(seen: list[Seen]) -> None:
    nothing(f"{one}: {one.status}" for one in seen if one.status != one.place.status)


def test_axe_finds_nothing(seen: list[Seen]) -> None:
    nothing(f"{one}: {violation}" for one in seen for violation in one.facts["violations"])


def test_no_box_is_narrower_than_its_words(seen: list[Seen]) -> None:
    nothing(f"{one}: {word}" for one in seen for word in one.facts["broken"])


def test_nothing_jumps_while_a_page_arrives(seen: list[Seen]) -> None:
    """Layout shift, of which 0.1 is called good."""
    nothing(f"{one}: {one.facts['shift']:.3f}" for one in seen if one.facts["shift"] >= 0.02)


def test_nothing_is_cut_off(seen: list[Seen]) -> None:
    nothing(f"{one}: {box}" for one in seen for box in one.facts["cut"])


def test_no_link_leads_where_its_reader_may_not_go(seen: list[Seen]) -> None:
    """But for the letters of development: their links can be used once."""
    pages = [one for one in seen if one.status < 400 and one.place.route != "/dev/mail"]
    nothing(sorted({f"{one.name}: {link}" for one in pages for link in one.facts["dead"]}))


def test_nothing_scrolls_sideways_on_a_phone(seen: list[Seen]) -> None:
    nothing(f"{one}: {one.facts['wider']} px" for one in seen if one.facts["wider"] > 0)


def test_enter_sends_a_form_by_a_button_of_its_own(seen: list[Seen]) -> None:
    """A browser presses the first button that belongs to the form, wherever on the page that stands."""
    nothing(f"{one}: {button}" for one in seen for button in one.facts["outside"])


def test_every_page_has_one_main_heading(seen: list[Seen]) -> None:
    nothing(f"{one}: {one.facts['headings']}" for one in seen if len(one.facts["headings"]) != 1)


def test_every_page_says_its_language(seen: list[Seen]) -> None:
    nothing(str(one) for one in seen if one.facts["language"] != one.language)


def test_no_english_is_left_on_a_spanish_page(seen: list[Seen]) -> None:
    spanish = [one for one in seen if one.language == "es"]

    nothing(f"{one}: {words}" for one in spanish for words in english_left(one.facts["words"]))


SAME = (
    {"/curriculum", "/curriculum/modules"},
    {"/exam/sittings/{sitting_id}/break", "/exam/sittings/{sitting_id}/questions/{position}"},
    {"/registry/certificates/{number}", "/registry/shared/{share_code}"},
    {"/curriculum/modules/{number}/check", "/curriculum/checks/{check_id}"},
    {
        "/curriculum/modules/{number}/scenario",
        "/curriculum/modules/{number}/scenario/{name}",
        "/curriculum/modules/{number}/scenario/{name}/{number_of_choice}",
    },
)
"""One thing at several addresses: a break that stands in the place of a question, an entry by number or by link, the
steps of a check and of a talk to try out."""


def test_no_page_shows_html_as_words(seen: list[Seen]) -> None:
    markup = re.compile(r"</?(span|p|a|b|em|strong|ul|li|br)[ >]")

    nothing(f"{one}: {words}" for one in seen for words in one.facts["words"] if markup.search(words))


def test_nobody_meets_one_title_on_two_different_pages(seen: list[Seen]) -> None:
    routes_of = defaultdict(set)
    for one in seen:
        led_elsewhere = one.facts["path"] != urlsplit(one.address).path
        if one.status == 200 and not led_elsewhere:
            routes_of[one.place.who, one.language, one.facts["title"]].add(one.place.route)

    nothing(f"{title}: {sorted(found)}" for title, found in routes_of.items() if len(found) > 1 and found not in SAME)


def test_every_place_is_looked_at_in_both_languages_and_every_view(seen: list[Seen]) -> None:
    languages = Counter(one.language for one in seen)
    views = Counter((one.width, one.letters) for one in seen)

    assert languages.keys() == {"en", "es"}
    assert views.keys() == {(window["width"], letters) for window, letters in (SMALL, LARGE, WIDE)}
    assert all(count % len(PLACES) == 0 for count in (*languages.values(), *views.values()))


def test_axe_looks_at_every_place_and_as_often_wide_as_with_the_largest_letters(seen: list[Seen]) -> None:
    asked = [one for one in seen if one.facts["asked"]]
    wide = sum(one.width == WIDE[0]["width"] for one in asked)

    assert {(one.place, one.address) for one in asked} == {(one.place, one.address) for one in seen}
    assert abs(2 * wide - len(asked)) <= len({one.place.who for one in seen})
