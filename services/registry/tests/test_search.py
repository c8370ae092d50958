from datetime import date, timedelta

import pytest
import sqlalchemy as sa
from registry_cast import House, moment

from registry.listings.rules import ShortName
from registry.search.queries import PAGE, look_for, registrants_named

DAY = date(2026, 5, 9)
NOW = moment(DAY + timedelta(days=20))


def test_names_are_found_from_their_beginnings_in_order_of_the_alphabet(house: House) -> None:
    for person, name in (("a", "Zoë Álvarez"), ("b", "Álvaro Ruiz"), ("c", "Bea Alvarado"), ("d", "Salva Gómez")):
        house.certify(person, DAY, name=name)

    found = house.database.read_now(registrants_named, "ALVA", NOW)

    assert [entry.name for entry in found.registrants] == ["Álvaro Ruiz", "Bea Alvarado", "Zoë Álvarez"]
    assert found.as_of == NOW


def test_who_signed_but_is_not_certified_is_not_found(house: House) -> None:
    house.sign("alice", DAY, name="Alice Amadi")

    assert house.database.read_now(registrants_named, "alice", NOW).registrants == []


def test_a_page_holds_twenty_five_and_says_if_there_are_more(house: House) -> None:
    for number in range(PAGE + 1):
        house.certify(f"person-{number:02}", DAY, name=f"Ana {number:02}")

    first = house.database.read_now(registrants_named, "ana", NOW)
    second = house.database.read_now(registrants_named, "ana", NOW, 2)

    assert (len(first.registrants), first.more) == (PAGE, True)
    assert ([entry.name for entry in second.registrants], second.more) == ([f"Ana {PAGE}"], False)


def test_a_full_page_takes_as_many_statements_as_one_entry(house: House) -> None:
    house.certify("only", DAY, name="Onlyone")
    for number in range(PAGE):
        house.certify(f"person-{number:02}", DAY, name=f"Ana {number:02}")

    statements(house, "ana")  # a new connection asks the server for its version first
    assert statements(house, "ana") == statements(house, "onlyone") == 4


def test_one_letter_gets_advice_and_keeps_what_was_typed(house: House) -> None:
    with pytest.raises(ShortName):
        house.database.read_now(registrants_named, "a", NOW)

    looked = house.database.read_now(look_for, "a", NOW, 1)

    assert (looked.name, looked.found, looked.advice) == ("a", None, ShortName.sentence)


@pytest.mark.parametrize("typed", ["a%", "a_", "'; drop table listings; --", "al\x00ice", "\U0010ffff\U0010ffff", "ﬁﬁ"])
def test_signs_with_a_meaning_elsewhere_have_none_here(house: House, typed: str) -> None:
    house.certify("alice", DAY, name="Abba")

    assert look_names(house, typed) == []


def look_names(house: House, typed: str) -> list[str | None]:
    looked = house.database.read_now(look_for, typed, NOW, 1)
    return [entry.name for entry in looked.found.registrants] if looked.found else []


def statements(house: House, name: str) -> int:
    said: list[str] = []

    def hear(connection: object, cursor: object, statement: str, *_: object) -> None:
        if statement.lstrip().upper().startswith("SELECT"):
            said.append(statement)

    sa.event.listen(sa.Engine, "before_cursor_execute", hear)
    try:
        assert house.database.read_now(registrants_named, name, NOW).registrants
    finally:
        sa.event.remove(sa.Engine, "before_cursor_execute", hear)
    return len(said)
