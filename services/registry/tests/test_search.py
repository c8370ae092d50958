from datetime import date, timedelta
from typing import Any

import pytest
import sqlalchemy as sa

from registry.index.commands import close_entry
from registry.index.queries import findable_people
from registry.index.rules.asked import NoName
from registry.index.tables import SearchEntry, SearchSlip, SearchTerm, SearchWaiting, SearchWord
from registry.listings.commands import choose_listing, describe_listing
from registry.listings.inputs import ChooseListing, DescribeListing
from registry.search.inputs import LookFor
from registry.search.queries import number_meant, registrants_named
from registry.search.views import Found
from shared.testing import Scene
from shared.testing.cast import alice, somebody

from .walk import certify, decide, moment, sign

DAY = date(2026, 5, 9)
NOW = moment(DAY + timedelta(days=20))
PAGE, MOST = 25, 50


def looked(scene: Scene, name: str, **more: Any) -> Found:
    return scene.ask(registrants_named, LookFor(name=name, **more), now=NOW)


def names(scene: Scene, name: str, **more: Any) -> list[str | None]:
    return [entry.name for entry in looked(scene, name, **more).registrants]


def all_pages(scene: Scene, name: str) -> list[list[str | None]]:
    pages, position = [], ""
    while True:
        found = looked(scene, name, position=position)
        pages.append([entry.name for entry in found.registrants])
        position = found.position
        if not position:
            return pages


def test_names_are_found_from_their_beginnings_whole_words_first(scene: Scene) -> None:
    for person, name in (("a", "Zoë Álvarez"), ("b", "Álva Ruiz"), ("c", "Bea Alvarado"), ("d", "Salva Gómez")):
        certify(scene, somebody(person), DAY, name=name)

    found = looked(scene, "ALVA")

    assert [entry.name for entry in found.registrants] == ["Álva Ruiz", "Bea Alvarado", "Zoë Álvarez"]
    assert found.as_of == NOW


def test_who_signed_but_is_not_certified_is_not_found(scene: Scene) -> None:
    sign(scene, alice, DAY, name="Alice Amadi")

    assert names(scene, "alice") == []


def test_beginnings_lead_to_fifty_and_then_ask_for_more_letters(scene: Scene) -> None:
    for number in range(MOST + 3):
        certify(scene, somebody(f"person-{number:02}"), DAY, name=f"Ana {letters(number)}")

    pages = all_pages(scene, "ana")

    assert [len(page) for page in pages] == [PAGE, PAGE]
    assert [name for page in pages for name in page] == [f"Ana {letters(number)}" for number in range(MOST)]
    first = looked(scene, "ana")
    assert not first.cut and looked(scene, "ana", position=first.position).cut


def test_whoever_bears_both_names_is_within_reach_however_many_they_are(scene: Scene) -> None:
    for number in range(MOST + 3):
        certify(scene, somebody(f"person-{number:02}"), DAY, name="Maria Smith")
    certify(scene, somebody("longer"), DAY, name="Marianne Smithson")

    pages = all_pages(scene, "smith maria")

    assert [len(page) for page in pages] == [PAGE, PAGE, 4]
    assert pages[-1] == ["Maria Smith"] * 3 + ["Marianne Smithson"]


def test_a_full_page_of_whole_names_leads_on_to_longer_ones(scene: Scene) -> None:
    for number in range(PAGE):
        certify(scene, somebody(f"person-{number:02}"), DAY, name="Maria Smith")
    certify(scene, somebody("longer"), DAY, name="Marianne Smithson")

    assert all_pages(scene, "maria smith") == [["Maria Smith"] * PAGE, ["Marianne Smithson"]]


def test_a_page_goes_on_after_an_entry_whoever_comes_or_goes(scene: Scene) -> None:
    for number in range(PAGE + 2):
        certify(scene, somebody(f"person-{number:02}"), DAY, name=f"Ana Bo{letters(number)} Cho")
    first = looked(scene, "ana cho")
    scene.do(choose_listing, somebody("person-03"), ChooseListing(name="Ana Cho", listing="unlisted"))
    certify(scene, somebody("new"), DAY, name="Ana Aa Cho")

    rest = looked(scene, "ana cho", position=first.position)

    assert [entry.name for entry in rest.registrants] == [f"Ana Bo{letters(number)} Cho" for number in (25, 26)]


@pytest.mark.parametrize("position", ["7", "0", "9007199254740991"])
def test_a_position_that_is_nowhere_begins_anew(scene: Scene, position: str) -> None:
    certify(scene, alice, DAY, name="Alice Amadi")

    assert names(scene, "alice", position=position) == names(scene, "alice amadi", position=position) == ["Alice Amadi"]


def test_a_full_page_takes_as_many_statements_as_one_entry(scene: Scene) -> None:
    for number in range(6):
        certify(scene, somebody(f"few-{number:02}"), DAY, name="Onlyone")
    for number in range(PAGE):
        certify(scene, somebody(f"person-{number:02}"), DAY, name=f"Ana {letters(number)}")

    statements(scene, "ana")  # a new connection asks the server for its version first
    assert statements(scene, "ana") == statements(scene, "onlyone") == 8


def test_one_letter_is_a_name_and_no_beginning(scene: Scene) -> None:
    certify(scene, alice, DAY, name="O")
    certify(scene, somebody("otto"), DAY, name="Otto Weiss")

    assert names(scene, "o") == ["O"]
    assert names(scene, "o weiss") == ["Otto Weiss"]
    assert names(scene, "li") == []


def test_what_has_no_letter_asks_for_a_name(scene: Scene) -> None:
    with pytest.raises(NoName):
        looked(scene, "?!")


@pytest.mark.parametrize("typed", ["a%", "a_", "'; drop table listings; --", "\U0010ffff\U0010ffff", "ﬁﬁ", "@lang es"])
def test_characters_with_a_meaning_elsewhere_have_none_here(scene: Scene, typed: str) -> None:
    certify(scene, alice, DAY, name="Abba")
    scene.do(describe_listing, alice, DescribeListing(languages=("es",)))
    try:
        assert names(scene, typed) == []
    except NoName:
        return


@pytest.mark.parametrize("typed", ["jonson smith", "johnsonn smith", "johnsom smith", "jhonson smith", "johnson smiht"])
def test_one_wrong_letter_is_asked_about(scene: Scene, typed: str) -> None:
    certify(scene, alice, DAY, name="Smith Johnson")
    certify(scene, somebody("other"), DAY, name="Jonsen Amadi")

    found = looked(scene, typed)

    assert (found.registrants, found.meant) == ((), ("johnson smith",))


def test_the_commoner_of_two_words_is_asked_about_too(scene: Scene) -> None:
    for number, name in enumerate(("Maria Xanthippe", "Maria Bolt", "Maria Cho", "Mario Yew")):
        certify(scene, somebody(f"person-{number}"), DAY, name=name)

    assert looked(scene, "xanthippe mraia").meant == ("xanthippe maria",)
    assert looked(scene, "xant mraia").meant == ("xant maria",)
    assert looked(scene, "mraia").meant == ("maria",)


def test_nobody_is_offered_who_is_listed_no_more(scene: Scene) -> None:
    certify(scene, alice, DAY, name="Xanthippe")
    assert looked(scene, "xantippe").meant == ("xanthippe",)

    scene.do(choose_listing, alice, ChooseListing(name="Xanthippe", listing="number"))

    assert looked(scene, "xantippe") == looked(scene, "nobodyhere")
    assert tables_of(scene) == []


def test_a_place_and_languages_narrow_a_name_down(scene: Scene) -> None:
    for person, town, languages in (("a", "Salem", ("en", "es")), ("b", "New Salem", ("en",)), ("c", "Salem", ())):
        certify(scene, somebody(person), DAY, name=f"Maria {person.upper()}")
        scene.do(describe_listing, somebody(person), DescribeListing(town=town, region="Georgia", languages=languages))
    certify(scene, somebody("d"), DAY, name="Maria D")

    assert names(scene, "maria", place="SALEM") == ["Maria A", "Maria C"]
    assert names(scene, "maria", place="georgia") == ["Maria A", "Maria B", "Maria C"]
    assert names(scene, "maria", place="salem", language="es") == ["Maria A"]
    assert names(scene, "maria", place="atlanta") == []
    [entry] = looked(scene, "maria", language="es").registrants
    assert (entry.town, entry.region, entry.languages) == ("Salem", "Georgia", ("en", "es"))


def test_how_an_entry_stands_narrows_a_name_down(scene: Scene) -> None:
    certify(scene, somebody("good"), DAY, name="Maria Good")
    certify(scene, somebody("long-ago"), date(2020, 5, 9), name="Maria Ago")
    decide(scene, certify(scene, somebody("marked"), DAY, name="Maria Marked"), "suspend")

    assert names(scene, "maria", standing="certified") == ["Maria Good"]
    assert names(scene, "maria", standing="other") == ["Maria Ago", "Maria Marked"]


def test_a_number_in_the_box_is_known_as_one(scene: Scene) -> None:
    number = certify(scene, alice, DAY)

    assert number_meant(LookFor(name=number.lower())) == number
    assert number_meant(LookFor(name="AT-7KQ2-9MXR")) == "AT-7KQ2-9MXR"
    assert number_meant(LookFor(name="Attila")) is None


def test_an_index_that_knows_another_name_shows_nobody(scene: Scene) -> None:
    certify(scene, alice, DAY, name="Alice Amadi")
    scene.do(lambda session: session.execute(sa.text("UPDATE listings SET listed_name = 'Somebody Else'")))

    assert names(scene, "amadi") == []


def test_whoever_was_certified_before_there_was_an_index_gets_an_entry(scene: Scene) -> None:
    certify(scene, alice, DAY, name="Alice Amadi")
    scene.do(close_entry, "alice")
    scene.do(lambda session: session.add(SearchWaiting(person_id="alice")))
    assert names(scene, "amadi") == []

    scene.due()

    assert names(scene, "amadi") == ["Alice Amadi"]
    assert scene.rows(sa.select(SearchWaiting)) == []


def test_what_is_forgotten_leaves_no_row(scene: Scene) -> None:
    certify(scene, alice, DAY, name="Jürgen Müller-Lück")
    certify(scene, somebody("other"), DAY, name="Jürgen Weiß")
    scene.do(describe_listing, alice, DescribeListing(town="Salem", languages=("en",)))
    before = tables_of(scene)
    scene.do(close_entry, "alice")
    scene.do(close_entry, "other")

    assert before and tables_of(scene) == []
    assert scene.rows(sa.select(SearchEntry)) == []
    assert scene.ask(findable_people) == frozenset()


def tables_of(scene: Scene) -> list[Any]:
    return [row for table in (SearchTerm, SearchWord, SearchSlip) for row in scene.rows(sa.select(table))]


def letters(number: int) -> str:
    """In the order of the alphabet."""
    return "bcdfghijkl"[number // 10] + "bcdfghijkl"[number % 10] + "x"


def statements(scene: Scene, name: str) -> int:
    said: list[str] = []

    def hear(connection: object, cursor: object, statement: str, *_: object) -> None:
        if statement.lstrip().upper().startswith("SELECT"):
            said.append(statement)

    sa.event.listen(sa.Engine, "before_cursor_execute", hear)
    try:
        assert looked(scene, name).registrants
    finally:
        sa.event.remove(sa.Engine, "before_cursor_execute", hear)
    return len(said)
