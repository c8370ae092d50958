import pytest

from curriculum.study.commands.keep_reflection import keep_reflection
from curriculum.study.queries.reflections import show_reflection
from curriculum.study.rules import PlaceFirst
from curriculum.study.tables import Reflection
from curriculum.vault.keyring import Keyring
from shared.identity import Identity
from shared.testing import NOW

from .walk import Given

ALICE = Identity(person_id="alice")


def test_a_reflection_is_read_by_its_writer_alone(given: Given, keys: Keyring) -> None:
    given.studying(given.cohort())

    given.do(keep_reflection, keys, ALICE, given.published.modules[0], "My own words", now=NOW)

    assert given.ask(show_reflection, keys, "alice", 1).text == "My own words"
    assert given.ask(show_reflection, keys, "femi", 1).text == ""
    row = given.ask(lambda session: session.get(Reflection, ("alice", 1)))
    assert b"My own words" not in row.sealed


def test_an_empty_reflection_is_deleted(given: Given, keys: Keyring) -> None:
    given.studying(given.cohort())
    module = given.published.modules[0]
    given.do(keep_reflection, keys, ALICE, module, "My own words", now=NOW)

    given.do(keep_reflection, keys, ALICE, module, "", now=NOW)

    assert given.ask(lambda session: session.get(Reflection, ("alice", 1))) is None


def test_nothing_is_kept_for_somebody_without_a_place(given: Given, keys: Keyring) -> None:
    with pytest.raises(PlaceFirst):
        given.do(keep_reflection, keys, Identity(person_id="mallory"), given.published.modules[0], "x", now=NOW)
