"""Saying a fact: in the same transaction as what it tells of, in order for each person."""

import asyncio
from collections import defaultdict
from collections.abc import Iterator

import pytest
from sqlmodel import Session

from shared.database import Database
from shared.events import CATALOGUE, Envelope, Event
from shared.messaging import Handler, Subscription, receive, record
from shared.messaging.outbox import mark_sent, meet_stream, unsent

from ..small.domain import NOON, NoCoins, add_one, completed_fact, fill, module_fact, outbox, refuse_after_filling, say


def versions(database: Database) -> dict[str, list[int]]:
    found: dict[str, list[int]] = defaultdict(list)
    for row in database.read_now(outbox):
        found[row.subject].append(row.version)
    return found


async def test_versions_of_a_person_are_without_gap_and_in_order_however_many_speak_at_once(
    database: Database,
) -> None:
    await database.write(fill, "shared", 0)

    def speak(session: Session, person: str) -> None:
        add_one(session, "shared")
        say(session, module_fact(person, 1), module_fact(person, 2))

    await asyncio.gather(*(database.write(speak, person) for person in ("alice", "bob") * 15))

    assert versions(database) == {person: list(range(1, 31)) for person in ("alice", "bob")}


def test_a_refused_command_says_nothing_and_uses_no_version(database: Database) -> None:
    def speak_and_refuse(session: Session) -> None:
        say(session, module_fact("alice", 1))
        refuse_after_filling(session, "alice")

    with pytest.raises(NoCoins):
        database.write_now(speak_and_refuse)
    database.write_now(say, module_fact("alice", 1))

    assert versions(database) == {"alice": [1]}


def test_a_fact_travels_with_its_moment_its_type_and_its_person(database: Database) -> None:
    database.write_now(record, completed_fact("alice"), now=NOON)

    (row,) = database.read_now(outbox)
    told = Envelope.model_validate_json(row.body)

    assert (told.id, told.sequence, told.subject, told.time) == (row.id, 1, "alice", NOON)
    assert (told.type, told.source) == ("curriculum.training.completed.v1", "/curriculum")
    assert told.event() == completed_fact("alice")


@pytest.fixture
def offering_approved() -> Iterator[Event]:
    """A fact that is not about a person, in the catalogue for one test."""

    class OfferingApproved(
        Event, type="ce.offering.approved.v1", about="offering", trigger="In this test alone.", since="2026-11"
    ):
        offering_id: str

    yield OfferingApproved(offering_id="first-aid")
    del CATALOGUE[OfferingApproved.type]


def test_a_fact_about_an_offering_is_counted_and_heard_by_the_offerings_id(
    database: Database, offering_approved: Event
) -> None:
    heard: list[Event] = []
    handler = Handler(project=lambda session, event, envelope: heard.append(event))
    database.write_now(say, offering_approved, offering_approved)

    for row in database.read_now(outbox):
        told = Envelope.model_validate_json(row.body)
        database.write_now(receive, told, Subscription("ce.offering", {type(offering_approved): handler}), now=NOON)

    assert versions(database) == {"first-aid": [1, 2]}
    assert heard == [offering_approved, offering_approved]


def test_a_fact_waits_until_the_broker_has_acknowledged_it(database: Database) -> None:
    database.write_now(say, module_fact("alice", 1), module_fact("alice", 2), module_fact("bob", 1))
    waiting = database.read_now(unsent, 10)

    database.write_now(mark_sent, [waiting[0].id], now=NOON)

    assert [(row.subject, row.version) for row in database.read_now(unsent, 10)] == [("alice", 2), ("bob", 1)]
    assert len(database.read_now(outbox)) == 3


def test_another_stream_than_before_is_sent_everything_again(database: Database) -> None:
    database.write_now(meet_stream, "CURRICULUM", "monday")
    database.write_now(say, module_fact("alice", 1))
    (row,) = database.read_now(unsent, 10)
    database.write_now(mark_sent, [row.id], now=NOON)

    assert database.write_now(meet_stream, "CURRICULUM", "monday") is False
    assert database.read_now(unsent, 10) == []
    assert database.write_now(meet_stream, "CURRICULUM", "tuesday") is True
    assert [row.id for row in database.read_now(unsent, 10)] == [row.id]
