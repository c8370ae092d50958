from datetime import date, timedelta

import pytest
import sqlalchemy as sa

from registry.listings.rules import ShortName
from registry.search.queries import PAGE, look_for, registrants_named
from shared.testing import Scene
from shared.testing.cast import alice, somebody

from .walk import certify, moment, sign

DAY = date(2026, 5, 9)
NOW = moment(DAY + timedelta(days=20))


def test_names_are_found_from_their_beginnings_in_order_of_the_alphabet(scene: Scene) -> None:
    for person, name in (("a", "Zoë Álvarez"), ("b", "Álvaro Ruiz"), ("c", "Bea Alvarado"), ("d", "Salva Gómez")):
        certify(scene, somebody(person), DAY, name=name)

    found = scene.ask(registrants_named, "ALVA", now=NOW)

    assert [entry.name for entry in found.registrants] == ["Álvaro Ruiz", "Bea Alvarado", "Zoë Álvarez"]
    assert found.as_of == NOW


def test_who_signed_but_is_not_certified_is_not_found(scene: Scene) -> None:
    sign(scene, alice, DAY, name="Alice Amadi")

    assert scene.ask(registrants_named, "alice", now=NOW).registrants == []


def test_a_page_holds_twenty_five_and_says_if_there_are_more(scene: Scene) -> None:
    for number in range(PAGE + 1):
        certify(scene, somebody(f"person-{number:02}"), DAY, name=f"Ana {number:02}")

    first = scene.ask(registrants_named, "ana", now=NOW)
    second = scene.ask(registrants_named, "ana", page=2, now=NOW)

    assert (len(first.registrants), first.more) == (PAGE, True)
    assert ([entry.name for entry in second.registrants], second.more) == ([f"Ana {PAGE}"], False)


def test_a_full_page_takes_as_many_statements_as_one_entry(scene: Scene) -> None:
    certify(scene, somebody("only"), DAY, name="Onlyone")
    for number in range(PAGE):
        certify(scene, somebody(f"person-{number:02}"), DAY, name=f"Ana {number:02}")

    statements(scene, "ana")  # a new connection asks the server for its version first
    assert statements(scene, "ana") == statements(scene, "onlyone") == 4


def test_one_letter_gets_advice_and_keeps_what_was_typed(scene: Scene) -> None:
    with pytest.raises(ShortName):
        scene.ask(registrants_named, "a", now=NOW)

    looked = scene.ask(look_for, "a", page=1, now=NOW)

    assert (looked.name, looked.found, looked.advice) == ("a", None, ShortName.sentence)


@pytest.mark.parametrize("typed", ["a%", "a_", "'; drop table listings; --", "al\x00ice", "\U0010ffff\U0010ffff", "ﬁﬁ"])
def test_signs_with_a_meaning_elsewhere_have_none_here(scene: Scene, typed: str) -> None:
    certify(scene, alice, DAY, name="Abba")

    assert look_names(scene, typed) == []


def look_names(scene: Scene, typed: str) -> list[str | None]:
    looked = scene.ask(look_for, typed, page=1, now=NOW)
    return [entry.name for entry in looked.found.registrants] if looked.found else []


def statements(scene: Scene, name: str) -> int:
    said: list[str] = []

    def hear(connection: object, cursor: object, statement: str, *_: object) -> None:
        if statement.lstrip().upper().startswith("SELECT"):
            said.append(statement)

    sa.event.listen(sa.Engine, "before_cursor_execute", hear)
    try:
        assert scene.ask(registrants_named, name, now=NOW).registrants
    finally:
        sa.event.remove(sa.Engine, "before_cursor_execute", hear)
    return len(said)
