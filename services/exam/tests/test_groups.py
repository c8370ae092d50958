"""What people say of themselves: if they want to, sealed, changed and taken away at any time, read by nobody."""

import pytest
from sqlmodel import Session, select

from exam.groups import commands, queries
from exam.groups.inputs import SayGroups
from exam.groups.rules import Age, Format, Language
from exam.groups.tables import SaidGroups
from exam.keyring import keyring
from shared.actor import Actor
from shared.testing import Scene
from shared.testing.cast import alice, bob, dana, mallory

from .walk import API

ALL = SayGroups(language=Language.SPANISH, age=Age.TO_29, format=Format.ALOUD)


def say(scene: Scene, who: Actor, what: SayGroups) -> None:
    scene.do(commands.say_groups, who, what)


def mine(scene: Scene, who: Actor) -> SayGroups:
    return scene.ask(queries.my_groups, who)


def test_what_one_said_is_there_again_and_nobody_else_has_said_it(scene: Scene) -> None:
    say(scene, alice, ALL)

    assert mine(scene, alice) == ALL
    assert mine(scene, mallory) == SayGroups()


def test_the_newest_words_stand_for_all(scene: Scene) -> None:
    say(scene, alice, ALL)
    say(scene, alice, SayGroups(age=Age.TO_44))

    assert mine(scene, alice) == SayGroups(age=Age.TO_44)


def test_saying_nothing_leaves_no_trace(scene: Scene) -> None:
    say(scene, mallory, SayGroups())
    say(scene, alice, ALL)
    say(scene, alice, SayGroups())

    assert scene.rows(select(SaidGroups)) == []


def test_what_lies_in_the_table_says_nothing(scene: Scene) -> None:
    say(scene, alice, ALL)

    [row] = scene.rows(select(SaidGroups))
    for word in (b"es", b"to-29", b"aloud", b"language"):
        assert word not in row.sealed


def test_what_was_sealed_for_one_opens_for_nobody_else(scene: Scene) -> None:
    say(scene, alice, ALL)
    say(scene, mallory, SayGroups(age=Age.TO_44))
    scene.do(give_alices_row_to_mallory)

    assert scene.ask(queries.groups_of, [mallory.id]) == {}


def give_alices_row_to_mallory(session: Session, *, now: object) -> None:
    hers = session.get(SaidGroups, alice.id)
    other = session.get(SaidGroups, mallory.id)
    assert hers is not None and other is not None
    other.sealed = hers.sealed


def test_whoever_was_forgotten_has_said_nothing(scene: Scene) -> None:
    say(scene, alice, ALL)
    say(scene, mallory, ALL)
    keyring().forget(alice.id)

    found = scene.ask(queries.groups_of, [alice.id, mallory.id])
    assert found == {mallory.id: {"language": "es", "age": "to-29", "format": "aloud"}}


def test_the_page_shows_what_one_said_and_takes_it_away(scene: Scene) -> None:
    assert scene.send("/exam/groups", {"language": "es", "age": "", "format": ""}, as_=alice).status_code == 303
    assert mine(scene, alice) == SayGroups(language=Language.SPANISH)
    assert '<option value="es" selected>' in scene.visit("/exam/groups", as_=alice).text

    scene.send("/exam/groups", {"language": "", "age": "", "format": ""}, as_=alice)
    assert mine(scene, alice) == SayGroups()


def test_a_program_says_and_reads_ones_own(scene: Scene) -> None:
    sent = {"age": "from-60"}
    said = scene.send(f"{API}/groups/mine", method="PUT", json=sent, as_=alice)

    assert said.json() == {"language": None, "age": "from-60", "format": None}
    assert scene.visit(f"{API}/groups/mine", as_=alice).json() == said.json()
    assert scene.visit(f"{API}/groups/mine", as_=dana).json()["age"] is None


@pytest.mark.parametrize("sent", [{"age": "35"}, {"diagnosis": "none"}, {"language": "en-US"}])
def test_what_was_not_asked_is_not_kept(scene: Scene, sent: dict[str, str]) -> None:
    assert scene.send(f"{API}/groups/mine", method="PUT", json=sent, as_=alice).status_code == 422
    assert scene.rows(select(SaidGroups)) == []


def test_no_door_shows_what_somebody_else_said(scene: Scene) -> None:
    """Not even that they said something: the one door there is asks for nobody's id."""
    say(scene, alice, ALL)

    for who in (bob, dana):
        assert mine(scene, who) == SayGroups()
    assert len(scene.rows(select(SaidGroups))) == 1
