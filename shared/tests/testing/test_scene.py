"""The scene does what it says, by the parts that serve people."""

from datetime import date, datetime, timedelta

import pytest
import sqlalchemy as sa
from sqlmodel import Session, select

from shared import clock
from shared.actor import Actor
from shared.events import ModuleCompleted, TrainingCompleted
from shared.testing import NOW, Scene
from shared.testing.cast import alice, dana, mallory

from ..small.domain import NoCoins, Purse, coins, completed_fact, fill, module_fact, refuse_after_filling, say, stories


def seen_by(session: Session, actor: Actor, *, now: datetime) -> tuple[str, datetime]:
    return actor.id, now


def seen_by_id(session: Session, person_id: str, at: datetime, note: str | None = None) -> tuple[str, datetime]:
    return person_id, at


def tell(session: Session, now: datetime) -> datetime:
    return now


def test_a_command_is_committed_and_a_refused_one_leaves_nothing(scene: Scene) -> None:
    scene.do(fill, "bob", 7)
    with pytest.raises(NoCoins):
        scene.do(refuse_after_filling, "carol")

    assert (scene.ask(coins, "bob"), scene.ask(coins, "carol")) == (7, None)


async def test_a_test_with_an_event_loop_of_its_own_does_the_same(scene: Scene) -> None:
    scene.do(fill, "bob", 7)

    assert await scene.database.read(coins, "bob") == scene.ask(coins, "bob") == 7
    assert scene.visit("/small/api/v1/purses/bob", as_=alice).json() == 7


def test_what_was_furnished_is_there_for_each_test_anew(scene: Scene) -> None:
    assert scene.row(Purse, "alice").coins == 3

    scene.do(lambda session: session.delete(session.get_one(Purse, "alice")))

    assert scene.rows(select(Purse)) == []


def test_what_another_test_changed_is_not_seen(scene: Scene) -> None:
    assert [purse.id for purse in scene.rows(select(Purse))] == ["alice"]


def test_time_is_given_where_it_is_asked_for_and_actors_as_they_are_asked_for(scene: Scene) -> None:
    scene.later(days=2, hours=1)
    then = NOW + timedelta(days=2, hours=1)

    assert scene.ask(seen_by, alice) == scene.ask(seen_by_id, alice) == ("alice", then)
    assert scene.ask(tell) == then and scene.ask(tell, NOW) == NOW
    assert scene.ask(seen_by_id, alice, NOW) == scene.ask(seen_by, alice, now=NOW) == ("alice", NOW)
    assert scene.ask(seen_by_id, person_id=alice) == ("alice", then)


def test_a_command_of_plain_statements_gets_a_connection(scene: Scene) -> None:
    def empty(connection: sa.Connection, purse: str) -> None:
        connection.execute(sa.text("UPDATE purses SET coins = 0 WHERE id = :purse"), {"purse": purse})

    scene.do(empty, "alice")

    assert scene.ask(coins, "alice") == 0


def test_doors_and_commands_agree_on_the_time_and_the_clock_goes_on_afterwards(scene: Scene) -> None:
    assert clock.now() == scene.now == NOW

    scene.at(date(2027, 1, 4))

    assert clock.now() == scene.now == datetime(2027, 1, 4, 15, tzinfo=NOW.tzinfo)
    assert clock.real_now() != clock.now()


def test_facts_are_heard_in_order_through_the_inbox(scene: Scene) -> None:
    scene.hear(module_fact("alice", 1))
    late, early = scene.fact(module_fact("alice", 3)), scene.fact(module_fact("alice", 2))
    assert [late.sequence, early.sequence] == [2, 3]

    scene.receive(early)
    assert scene.ask(stories) == {"alice": "1"}
    scene.receive(late)

    assert scene.ask(stories) == {"alice": "1 3 2"}
    assert [one.sequence for one in scene.said] == [1, 2, 3]


def test_what_was_recorded_is_told_as_typed_facts(scene: Scene) -> None:
    scene.do(say, module_fact("alice", 1), completed_fact("mallory"))

    assert scene.events() == [module_fact("alice", 1), completed_fact("mallory")]
    assert scene.events(TrainingCompleted) == scene.events(about=mallory) == [completed_fact("mallory")]
    assert scene.events(ModuleCompleted, about=mallory) == []
    assert [one.time for one in scene.envelopes()] == [scene.now] * 2


def test_what_is_due_is_done_until_nothing_is_left(scene: Scene) -> None:
    scene.due()
    assert scene.ask(coins, "alice") == 3

    scene.later(days=365)
    scene.due()

    assert scene.ask(coins, "alice") == 0


def test_people_come_through_the_real_doors(scene: Scene) -> None:
    kept = scene.send("/small/api/v1/purses", json={"name": "mine", "coins": 4}, as_=alice)

    assert kept.status_code == 201
    assert scene.visit("/small/api/v1/purses/mine", as_=alice).json() == 4
    assert scene.visit("/small/api/v1/purses/mine").status_code == 401
    assert scene.visit("/small/page", as_=mallory).status_code == 403
    assert scene.send("/small/purses", {"name": "a form", "coins": "1"}, as_=dana).text == "a form"
    assert scene.visit("/small/api/v1/who", as_=alice, language="es").json()["language"] == "es"


def test_a_page_that_is_not_there_to_read_is_said_with_its_address(scene: Scene) -> None:
    with pytest.raises(AssertionError, match="/small/page"):
        scene.read("/small/page", as_=mallory)
