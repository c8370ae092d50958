"""A fact that comes again with other words is another fact: it waits for a person, and is never dropped as known."""

import asyncio
import json

import pytest
import sqlalchemy as sa

from shared.database import Database
from shared.events import Envelope
from shared.messaging import is_parked
from shared.messaging.digests import OTHER, digest_of, id_of_other
from shared.messaging.rebuilding import rebuild
from shared.messaging.tables import Inbox

from ..small.domain import Story, envelope, module_fact
from ..small.hearing import Hearing


@pytest.fixture
def correspondent(database: Database) -> Hearing:
    return Hearing(database)


def altered(fact: Envelope, **change: object) -> Envelope:
    """The same id and the same place, and other words."""
    return fact.model_copy(update={"data": module_fact(fact.subject, 9).model_dump(mode="json"), **change})


def test_a_known_id_with_other_words_is_parked_and_its_person_is_being_checked(correspondent: Hearing) -> None:
    fact = envelope("alice", 1)
    other = altered(fact)

    correspondent.hear(fact, other, other, fact, envelope("alice", 2))

    assert correspondent.parked() == {id_of_other(other): OTHER}
    assert correspondent.database.read_now(is_parked, "alice")
    assert correspondent.stories() == {"alice": "1 2"}


def test_each_other_one_is_kept_once_and_stays_put_away(correspondent: Hearing) -> None:
    fact = envelope("alice", 1)
    one, two = altered(fact), altered(fact, data=module_fact("alice", 8).model_dump(mode="json"))
    correspondent.hear(fact, one, two)
    assert set(correspondent.parked()) == {id_of_other(one), id_of_other(two)}

    correspondent.dismiss(id_of_other(one))
    correspondent.hear(one, two, fact)

    assert set(correspondent.parked()) == {id_of_other(two)}
    assert correspondent.dismissed() == {id_of_other(one)}


def test_the_same_words_in_another_order_are_the_same_fact(correspondent: Hearing) -> None:
    fact = envelope("alice", 1)
    said = json.loads(fact.model_dump_json())
    said["data"] = dict(reversed(said["data"].items()))
    again = Envelope.model_validate_json(json.dumps(dict(reversed(said.items())), indent=4))

    correspondent.hear(fact, again)

    assert again.model_dump_json() != fact.model_dump_json()
    assert correspondent.parked() == {}


@pytest.mark.parametrize("change", [{"sequence": 2}, {"subject": "bob"}, {"type": "curriculum.training.completed.v1"}])
def test_a_known_id_that_says_another_place_is_another_fact(correspondent: Hearing, change: dict[str, object]) -> None:
    fact = envelope("alice", 1)
    other = fact.model_copy(update=change)

    correspondent.hear(fact, other, envelope("alice", 2))

    assert correspondent.parked() == {id_of_other(other): OTHER}
    assert correspondent.stories() == {"alice": "1 2"}


def test_while_the_first_one_waits_nothing_but_a_person_takes_in_the_other(correspondent: Hearing) -> None:
    correspondent.listener.refused = {("alice", 2), ("alice", 9)}
    refused = envelope("alice", 2)
    other = altered(refused)
    correspondent.hear(refused, other, envelope("alice", 1))
    assert correspondent.parked() == {refused.id: "refused: not-yet", id_of_other(other): OTHER}

    correspondent.listener.refused = {("alice", 2)}
    assert asyncio.run(correspondent.retry_all()) == 0
    assert correspondent.stories() == {"alice": "1"}

    assert correspondent.try_again(other.model_copy(update={"id": id_of_other(other)}))
    assert correspondent.stories() == {"alice": "1 9"}
    assert not correspondent.try_again(refused)
    correspondent.dismiss(refused.id)
    assert correspondent.parked() == {}


def test_another_one_that_is_refused_again_still_waits_for_a_person(correspondent: Hearing) -> None:
    correspondent.listener.refused = {("alice", 1), ("alice", 9)}
    refused = envelope("alice", 1)
    other = altered(refused)
    correspondent.hear(refused, other)

    assert not correspondent.try_again(other.model_copy(update={"id": id_of_other(other)}))
    assert correspondent.parked() == {refused.id: "refused: not-yet", id_of_other(other): OTHER}


def test_a_later_place_under_an_id_that_was_used_since_is_not_taken_in(correspondent: Hearing) -> None:
    early = envelope("alice", 3)
    other = altered(early, sequence=1)
    correspondent.hear(early, other)
    assert correspondent.try_again(other.model_copy(update={"id": id_of_other(other)}))

    correspondent.hear(envelope("alice", 2))

    assert correspondent.parked() == {early.id: OTHER}
    assert correspondent.stories() == {"alice": "9 2"}


def test_going_on_without_another_one_takes_in_nothing(correspondent: Hearing) -> None:
    early = envelope("alice", 3)
    other = altered(early, sequence=2)
    correspondent.hear(early, other)

    correspondent.dismiss(id_of_other(other))

    assert correspondent.stories() == {}
    assert correspondent.dismissed() == {id_of_other(other)}


def test_what_was_taken_in_before_digests_were_kept_is_compared_with_nothing(correspondent: Hearing) -> None:
    fact = envelope("alice", 1)
    correspondent.hear(fact)
    correspondent.database.write_now(lambda session: session.execute(sa.update(Inbox).values(digest=None)))

    correspondent.hear(altered(fact))

    assert correspondent.parked() == {}


def test_rebuilding_writes_down_the_one_that_was_taken_in(correspondent: Hearing) -> None:
    fact = envelope("alice", 1)
    correspondent.hear(fact)

    subscription = correspondent.listener.subscription
    done = correspondent.database.write_now(rebuild, [Story], [subscription], [altered(fact), fact])

    assert (done, correspondent.stories()) == (1, {"alice": "1"})


def test_a_digest_is_of_all_that_a_fact_says() -> None:
    fact = envelope("alice", 1)
    changes = ({"subject": "bob"}, {"sequence": 2}, {"type": "a.b.c.v1"}, {"source": "/exam"}, {"data": {}})

    found = {digest_of(fact.model_copy(update=one)) for one in ({}, {"id": "another"}, *changes)}

    assert len(found) == len(changes) + 1
