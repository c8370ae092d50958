"""Somebody is forgotten: an emptied fact is noted, never parked, and what comes about them later says nothing to us."""

from datetime import UTC, datetime

import pytest
from sqlmodel import select

from shared.database import Database
from shared.events import Envelope
from shared.messaging.forgetting import forget_subject, message_id
from shared.messaging.rebuilding import rebuild
from shared.messaging.tables import Held
from shared.messaging.unreadable import read

from ..small.domain import Story, envelope
from ..small.hearing import Hearing

NOW = datetime(2026, 3, 2, tzinfo=UTC)


@pytest.fixture
def hearing(database: Database) -> Hearing:
    return Hearing(database)


def emptied(fact: Envelope) -> Envelope:
    return fact.model_copy(update={"data": {}})


def test_an_emptied_fact_is_noted_and_the_next_ones_go_on(hearing: Hearing) -> None:
    hearing.hear(envelope("alice", 1), emptied(envelope("alice", 2)), envelope("alice", 3))

    assert hearing.stories() == {"alice": "1 3"}
    assert hearing.parked() == {}


def test_one_that_is_emptied_after_it_was_taken_in_is_not_another_one(hearing: Hearing) -> None:
    one, two = envelope("alice", 1), envelope("alice", 2)
    hearing.hear(one, two, emptied(one), emptied(two), emptied(two))

    assert hearing.parked() == {}
    assert hearing.stories() == {"alice": "1 2"}


def test_one_that_is_emptied_while_it_waits_lets_go_of_its_words(hearing: Hearing) -> None:
    hearing.listener.refused = {("alice", 1)}
    refused = envelope("alice", 1)
    hearing.hear(refused, envelope("alice", 2))
    assert hearing.parked()

    hearing.hear(emptied(refused))

    assert hearing.parked() == {}
    assert hearing.database.read_now(lambda session: list(session.exec(select(Held)))) == []
    assert hearing.stories() == {"alice": "2"}


def test_one_that_comes_early_waits_its_turn_and_is_noted_then(hearing: Hearing) -> None:
    hearing.hear(emptied(envelope("alice", 2)), envelope("alice", 3))
    assert hearing.stories() == {}

    hearing.hear(envelope("alice", 1))

    assert hearing.stories() == {"alice": "1 3"}


def test_what_comes_about_somebody_forgotten_is_noted_alone(hearing: Hearing) -> None:
    hearing.hear(envelope("alice", 1), envelope("bob", 1))
    hearing.database.write_now(forget_subject, "alice", "erasure-1", now=NOW)
    hearing.hear(envelope("alice", 2), envelope("alice", 4), envelope("alice", 3), envelope("bob", 2))

    assert hearing.stories() == {"alice": "1", "bob": "1 2"}
    assert hearing.parked() == {}


def test_rebuilding_leaves_them_out(hearing: Hearing) -> None:
    facts = [envelope("alice", 1), envelope("bob", 1), envelope("cem", 1)]
    hearing.hear(*facts)
    hearing.database.write_now(forget_subject, "alice", "erasure-1", now=NOW)
    gone = emptied(facts[1])
    hearing.hear(gone)

    rebuilt = [facts[0], gone, facts[2]]
    hearing.database.write_now(rebuild, [Story], [hearing.listener.subscription], rebuilt)

    assert hearing.stories() == {"cem": "1"}


def test_the_broker_takes_an_emptied_fact_for_another_message() -> None:
    fact = envelope("alice", 1)
    gone = emptied(fact)

    assert message_id(fact.id, fact.model_dump_json()) == fact.id
    assert message_id(gone.id, gone.model_dump_json()) != fact.id
    assert read(gone.model_dump_json(), "curriculum.training") == gone
