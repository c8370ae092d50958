"""Facts that cannot be taken in yet: held for the one before, parked for a person, and taken up again."""

from datetime import timedelta

import pytest
from sqlmodel import Session

from shared.database import Database
from shared.events import Envelope
from shared.messaging import is_parked, parked_ids, receive
from shared.messaging.inbox import park_overdue, retry

from ..small.house import NOON, Letter, Listener, completed_fact, envelope, heard, module_fact, parked, stories

PATIENCE = timedelta(seconds=30)
LATER = NOON + PATIENCE + timedelta(seconds=1)


class House:
    def __init__(self, database: Database) -> None:
        self.database = database
        self.listener = Listener()

    def hear(self, *facts: Envelope) -> None:
        for fact in facts:
            self.database.write_now(receive, fact, self.listener.subscription, now=NOON)

    def lose_patience(self) -> int:
        return self.database.write_now(park_overdue, PATIENCE, now=LATER)

    def try_again(self, fact: Envelope) -> bool:
        return self.database.write_now(retry, fact.id, [self.listener.subscription], now=LATER)

    def stories(self) -> dict[str, str]:
        return self.database.read_now(stories)

    def parked(self) -> dict[str, str | None]:
        return self.database.read_now(parked)


@pytest.fixture
def house(database: Database) -> House:
    return House(database)


def test_a_fact_that_comes_early_waits_and_is_nobodys_worry_yet(house: House) -> None:
    house.hear(envelope("alice", 2))

    assert house.stories() == {}
    assert house.parked() == {}
    assert house.database.write_now(park_overdue, PATIENCE, now=NOON + timedelta(seconds=29)) == 0


def test_a_fact_that_waits_too_long_is_parked_and_its_person_is_being_checked(house: House) -> None:
    early = envelope("alice", 2)
    house.hear(early, envelope("bob", 1))

    assert house.lose_patience() == 1

    assert house.parked() == {early.id: "the fact before it has not arrived"}
    assert house.database.read_now(parked_ids, "curriculum.training") == {"alice"}
    assert house.database.read_now(is_parked, "alice")
    assert not house.database.read_now(is_parked, "bob")
    assert house.lose_patience() == 0


def test_when_the_missing_fact_comes_after_all_what_was_parked_follows_by_itself(house: House) -> None:
    house.hear(envelope("alice", 3), envelope("alice", 2))
    house.lose_patience()

    house.hear(envelope("alice", 1))

    assert house.stories() == {"alice": "1 2 3"}
    assert house.parked() == {}


def test_a_refused_fact_is_parked_with_its_reason_and_others_go_on(house: House) -> None:
    house.listener.refused = {("alice", 2)}
    refused = envelope("alice", 2)

    house.hear(envelope("alice", 1), refused, envelope("alice", 3), envelope("bob", 1), envelope("bob", 2))

    assert house.parked() == {refused.id: "refused: not-yet"}
    assert house.stories() == {"alice": "1", "bob": "1 2"}


def test_what_a_refused_reaction_had_projected_is_undone_with_it(house: House) -> None:
    house.listener.refused = {("alice", 1)}

    house.hear(envelope("alice", 1))

    assert house.stories() == {}


def test_what_waits_behind_a_parked_fact_stays_held_however_long_it_takes(house: House) -> None:
    house.listener.refused = {("alice", 1)}
    refused = envelope("alice", 1)
    house.hear(refused, envelope("alice", 2))

    assert house.lose_patience() == 0
    assert house.parked() == {refused.id: "refused: not-yet"}


def test_a_parked_fact_that_comes_again_is_not_taken_in_twice(house: House) -> None:
    house.listener.refused = {("alice", 1)}
    refused = envelope("alice", 1)
    house.hear(refused, refused)

    assert house.parked() == {refused.id: "refused: not-yet"}


def test_once_the_reason_is_mended_a_retry_takes_in_the_fact_and_what_follows(house: House) -> None:
    house.listener.refused = {("alice", 1), ("alice", 3)}
    first, third = envelope("alice", 1), envelope("alice", 3)
    house.hear(first, envelope("alice", 2), third, envelope("alice", 4))
    assert not house.try_again(first)

    house.listener.refused = {("alice", 3)}
    assert house.try_again(first)
    assert (house.stories(), house.parked()) == ({"alice": "1 2"}, {third.id: "refused: not-yet"})

    house.listener.refused = set()
    assert house.try_again(third)
    assert (house.stories(), house.parked()) == ({"alice": "1 2 3 4"}, {})


def test_a_fact_is_not_tried_again_before_the_one_in_front_of_it(house: House) -> None:
    house.listener.refused = {("alice", 1)}
    second = envelope("alice", 2)
    house.hear(envelope("alice", 1), second)

    assert not house.try_again(second)
    assert not house.try_again(envelope("nobody", 1))


def test_another_fact_with_a_version_that_was_already_taken_is_parked(house: House) -> None:
    house.hear(envelope("alice", 1))
    other = envelope("alice", 1, fact=module_fact("alice", 9))

    house.hear(other, envelope("alice", 2))

    assert house.parked() == {other.id: "another fact already has this version"}
    assert house.stories() == {"alice": "1 2"}
    assert not house.try_again(other)


def test_a_fact_that_nobody_here_asked_for_counts_as_seen(house: House) -> None:
    house.hear(envelope("alice", 1, fact=completed_fact("alice")), envelope("alice", 2))

    assert house.stories() == {"alice": "2"}


def test_a_fact_of_a_kind_that_is_not_known_yet_counts_as_seen(house: House) -> None:
    newer = envelope("alice", 1).model_copy(update={"type": "curriculum.training.celebrated.v1"})

    house.hear(newer, envelope("alice", 2))

    assert house.stories() == {"alice": "2"}


@pytest.mark.parametrize("trouble", [KeyError("personal words"), StopIteration(), "unique"])
def test_a_handler_that_stumbles_parks_the_fact_and_says_no_more_than_the_kind_of_fault(
    house: House, trouble: Exception | str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stumble(session: Session, *_: object) -> None:
        if isinstance(trouble, Exception):
            raise trouble
        session.add_all([Letter(id="one", person_id="alice"), Letter(id="one", person_id="bob")])
        session.flush()

    fact = envelope("alice", 1)
    handlers = house.listener.subscription.handlers
    kind = next(iter(handlers))
    monkeypatch.setitem(handlers, kind, type(handlers[kind])(project=stumble))
    house.hear(fact, envelope("alice", 2))
    expected = "IntegrityError" if trouble == "unique" else type(trouble).__name__
    assert house.parked() == {fact.id: f"error: {expected}"}

    monkeypatch.undo()
    assert house.try_again(fact)
    assert house.database.read_now(heard)["cursors"] == {"alice": 2}
