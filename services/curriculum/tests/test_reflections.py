import pytest

from curriculum.study import commands, queries
from curriculum.study.inputs import KeepReflection
from curriculum.study.rules import PlaceFirst
from curriculum.study.tables import Reflection
from shared.actor import Actor
from shared.testing import Scene
from shared.testing.cast import alice, femi, mallory
from shared.vault import Keyring

from .walk import Given


def keep(given: Given, text: str, who: Actor = alice) -> None:
    given.do(commands.keep_reflection, who, given.keys, given.published.modules[0], KeepReflection(text=text))


def test_a_reflection_is_read_by_its_writer_alone(given: Given, keys: Keyring, scene: Scene) -> None:
    given.studying(given.cohort())

    keep(given, "My own words")

    assert given.ask(queries.my_reflection, alice, keys, 1).text == "My own words"
    assert given.ask(queries.my_reflection, femi, keys, 1).text == ""
    assert b"My own words" not in scene.row(Reflection, ("alice", 1)).sealed


def test_another_one_takes_its_place(given: Given, keys: Keyring) -> None:
    given.studying(given.cohort())
    keep(given, "My own words")

    keep(given, "Better words")

    assert given.ask(queries.my_reflection, alice, keys, 1).text == "Better words"


def test_an_empty_reflection_is_deleted(given: Given, scene: Scene) -> None:
    given.studying(given.cohort())
    keep(given, "My own words")

    keep(given, "")

    assert scene.ask(lambda session: session.get(Reflection, ("alice", 1))) is None


def test_nothing_is_kept_for_somebody_without_a_place(given: Given) -> None:
    with pytest.raises(PlaceFirst):
        keep(given, "x", mallory)
