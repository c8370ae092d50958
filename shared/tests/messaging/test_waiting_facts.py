"""Facts that cannot be taken in yet: held for the one before, parked for a person, and taken up again."""

from datetime import timedelta

import pytest
from sqlmodel import Session

from shared.database import Database
from shared.messaging import is_parked, parked_ids
from shared.messaging.parking import park_overdue

from ..small.domain import NOON, Letter, completed_fact, envelope, heard, module_fact
from ..small.hearing import PATIENCE, Hearing


@pytest.fixture
def correspondent(database: Database) -> Hearing:
    return Hearing(database)


def test_a_fact_that_comes_early_waits_and_is_nobodys_worry_yet(correspondent: Hearing) -> None:
    correspondent.hear(envelope("alice", 2))

    assert correspondent.stories() == {}
    assert correspondent.parked() == {}
    assert correspondent.database.write_now(park_overdue, PATIENCE, now=NOON + timedelta(seconds=29)) == 0


def test_a_fact_that_waits_too_long_is_parked_and_its_person_is_being_checked(correspondent: Hearing) -> None:
    early = envelope("alice", 2)
    correspondent.hear(early, envelope("bob", 1))

    assert correspondent.lose_patience() == 1

    assert correspondent.parked() == {early.id: "the fact before it has not arrived"}
    assert correspondent.database.read_now(parked_ids, "curriculum.training") == {"alice"}
    assert correspondent.database.read_now(is_parked, "alice")
    assert not correspondent.database.read_now(is_parked, "bob")
    assert correspondent.lose_patience() == 0


def test_when_the_missing_fact_comes_after_all_what_was_parked_follows_by_itself(correspondent: Hearing) -> None:
    correspondent.hear(envelope("alice", 3), envelope("alice", 2))
    correspondent.lose_patience()

    correspondent.hear(envelope("alice", 1))

    assert correspondent.stories() == {"alice": "1 2 3"}
    assert correspondent.parked() == {}


def test_a_refused_fact_is_parked_with_its_reason_and_others_go_on(correspondent: Hearing) -> None:
    correspondent.listener.refused = {("alice", 2)}
    refused = envelope("alice", 2)

    correspondent.hear(envelope("alice", 1), refused, envelope("alice", 3), envelope("bob", 1), envelope("bob", 2))

    assert correspondent.parked() == {refused.id: "refused: not-yet"}
    assert correspondent.stories() == {"alice": "1", "bob": "1 2"}


def test_what_a_refused_reaction_had_projected_is_undone_with_it(correspondent: Hearing) -> None:
    correspondent.listener.refused = {("alice", 1)}

    correspondent.hear(envelope("alice", 1))

    assert correspondent.stories() == {}


def test_what_waits_behind_a_parked_fact_stays_held_however_long_it_takes(correspondent: Hearing) -> None:
    correspondent.listener.refused = {("alice", 1)}
    refused = envelope("alice", 1)
    correspondent.hear(refused, envelope("alice", 2))

    assert correspondent.lose_patience() == 0
    assert correspondent.parked() == {refused.id: "refused: not-yet"}


def test_a_parked_fact_that_comes_again_is_not_taken_in_twice(correspondent: Hearing) -> None:
    correspondent.listener.refused = {("alice", 1)}
    refused = envelope("alice", 1)
    correspondent.hear(refused, refused)

    assert correspondent.parked() == {refused.id: "refused: not-yet"}


def test_once_the_reason_is_mended_a_retry_takes_in_the_fact_and_what_follows(correspondent: Hearing) -> None:
    correspondent.listener.refused = {("alice", 1), ("alice", 3)}
    first, third = envelope("alice", 1), envelope("alice", 3)
    correspondent.hear(first, envelope("alice", 2), third, envelope("alice", 4))
    assert not correspondent.try_again(first)

    correspondent.listener.refused = {("alice", 3)}
    assert correspondent.try_again(first)
    assert (correspondent.stories(), correspondent.parked()) == ({"alice": "1 2"}, {third.id: "refused: not-yet"})

    correspondent.listener.refused = set()
    assert correspondent.try_again(third)
    assert (correspondent.stories(), correspondent.parked()) == ({"alice": "1 2 3 4"}, {})


def test_a_fact_is_not_tried_again_before_the_one_in_front_of_it(correspondent: Hearing) -> None:
    correspondent.listener.refused = {("alice", 1)}
    second = envelope("alice", 2)
    correspondent.hear(envelope("alice", 1), second)

    assert not correspondent.try_again(second)
    assert not correspondent.try_again(envelope("nobody", 1))


def test_another_fact_with_a_version_that_was_already_taken_is_parked(correspondent: Hearing) -> None:
    correspondent.hear(envelope("alice", 1))
    other = envelope("alice", 1, fact=module_fact("alice", 9))

    correspondent.hear(other, envelope("alice", 2))

    assert correspondent.parked() == {other.id: "another fact already has this version"}
    assert correspondent.stories() == {"alice": "1 2"}
    assert not correspondent.try_again(other)


def test_a_fact_that_nobody_here_asked_for_counts_as_seen(correspondent: Hearing) -> None:
    correspondent.hear(envelope("alice", 1, fact=completed_fact("alice")), envelope("alice", 2))

    assert correspondent.stories() == {"alice": "2"}


@pytest.mark.parametrize("trouble", [KeyError("personal words"), StopIteration(), "unique"])
def test_a_handler_that_stumbles_parks_the_fact_and_says_no_more_than_the_kind_of_fault(
    correspondent: Hearing, trouble: Exception | str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stumble(session: Session, *_: object) -> None:
        if isinstance(trouble, Exception):
            raise trouble
        session.add_all([Letter(id="one", person_id="alice"), Letter(id="one", person_id="bob")])
        session.flush()

    fact = envelope("alice", 1)
    handlers = correspondent.listener.subscription.handlers
    kind = next(iter(handlers))
    monkeypatch.setitem(handlers, kind, type(handlers[kind])(project=stumble))
    correspondent.hear(fact, envelope("alice", 2))
    expected = "IntegrityError" if trouble == "unique" else type(trouble).__name__
    assert correspondent.parked() == {fact.id: f"error: {expected}"}

    monkeypatch.undo()
    assert correspondent.try_again(fact)
    assert correspondent.database.read_now(heard)["cursors"] == {"alice": 2}


def test_of_facts_that_wait_for_the_same_one_only_the_next_is_parked(correspondent: Hearing) -> None:
    second = envelope("alice", 2)
    correspondent.hear(envelope("alice", 3), second, envelope("alice", 4))

    assert correspondent.lose_patience() == 1
    assert correspondent.parked() == {second.id: "the fact before it has not arrived"}


def test_a_gap_is_told_also_while_something_else_about_the_person_is_parked(correspondent: Hearing) -> None:
    other, late = envelope("alice", 1, fact=module_fact("alice", 9)), envelope("alice", 3)
    correspondent.hear(envelope("alice", 1), other, late)

    assert correspondent.lose_patience() == 1
    assert correspondent.parked()[late.id] == "the fact before it has not arrived"


def test_two_facts_that_wait_with_one_version_do_not_wait_for_ever(correspondent: Hearing) -> None:
    one, other = envelope("alice", 2), envelope("alice", 2, fact=module_fact("alice", 9))
    correspondent.hear(one, other, envelope("alice", 1))

    correspondent.lose_patience()

    (reason,) = correspondent.parked().values()
    assert reason == "another fact already has this version"
