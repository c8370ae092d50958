"""Facts that cannot be taken in yet: held for the one before, parked for a person, and taken up again."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from sqlmodel import Session, select

from shared.database import Database
from shared.events import CATALOGUE, Envelope, ModuleCompleted
from shared.messaging import is_parked, parked_ids, receive
from shared.messaging.parking import dismiss, park_overdue, retry, retry_all
from shared.messaging.tables import DismissedFact, Held
from shared.messaging.unreadable import Unreadable, raw, set_aside

from ..small.domain import NOON, Letter, Listener, completed_fact, envelope, heard, module_fact, parked, stories

PATIENCE = timedelta(seconds=30)
NEWER = "curriculum.training.celebrated.v1"
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

    async def retry_all(self) -> int:
        return await retry_all(self.database, [self.listener.subscription], now=LATER)

    def dismiss(self, fact_id: str) -> None:
        self.database.write_now(dismiss, fact_id, [self.listener.subscription], now=LATER)

    def dismissed(self) -> set[str]:
        return self.database.read_now(lambda session: set(session.exec(select(DismissedFact.id))))

    def try_again(self, fact: Envelope) -> bool:
        return self.database.write_now(retry, fact.id, [self.listener.subscription], now=LATER)

    def stories(self) -> dict[str, str]:
        return self.database.read_now(stories)

    def parked(self) -> dict[str, str | None]:
        return self.database.read_now(parked)


@pytest.fixture
def correspondent(database: Database) -> House:
    return House(database)


def test_a_fact_that_comes_early_waits_and_is_nobodys_worry_yet(correspondent: House) -> None:
    correspondent.hear(envelope("alice", 2))

    assert correspondent.stories() == {}
    assert correspondent.parked() == {}
    assert correspondent.database.write_now(park_overdue, PATIENCE, now=NOON + timedelta(seconds=29)) == 0


def test_a_fact_that_waits_too_long_is_parked_and_its_person_is_being_checked(correspondent: House) -> None:
    early = envelope("alice", 2)
    correspondent.hear(early, envelope("bob", 1))

    assert correspondent.lose_patience() == 1

    assert correspondent.parked() == {early.id: "the fact before it has not arrived"}
    assert correspondent.database.read_now(parked_ids, "curriculum.training") == {"alice"}
    assert correspondent.database.read_now(is_parked, "alice")
    assert not correspondent.database.read_now(is_parked, "bob")
    assert correspondent.lose_patience() == 0


def test_when_the_missing_fact_comes_after_all_what_was_parked_follows_by_itself(correspondent: House) -> None:
    correspondent.hear(envelope("alice", 3), envelope("alice", 2))
    correspondent.lose_patience()

    correspondent.hear(envelope("alice", 1))

    assert correspondent.stories() == {"alice": "1 2 3"}
    assert correspondent.parked() == {}


def test_a_refused_fact_is_parked_with_its_reason_and_others_go_on(correspondent: House) -> None:
    correspondent.listener.refused = {("alice", 2)}
    refused = envelope("alice", 2)

    correspondent.hear(envelope("alice", 1), refused, envelope("alice", 3), envelope("bob", 1), envelope("bob", 2))

    assert correspondent.parked() == {refused.id: "refused: not-yet"}
    assert correspondent.stories() == {"alice": "1", "bob": "1 2"}


def test_what_a_refused_reaction_had_projected_is_undone_with_it(correspondent: House) -> None:
    correspondent.listener.refused = {("alice", 1)}

    correspondent.hear(envelope("alice", 1))

    assert correspondent.stories() == {}


def test_what_waits_behind_a_parked_fact_stays_held_however_long_it_takes(correspondent: House) -> None:
    correspondent.listener.refused = {("alice", 1)}
    refused = envelope("alice", 1)
    correspondent.hear(refused, envelope("alice", 2))

    assert correspondent.lose_patience() == 0
    assert correspondent.parked() == {refused.id: "refused: not-yet"}


def test_a_parked_fact_that_comes_again_is_not_taken_in_twice(correspondent: House) -> None:
    correspondent.listener.refused = {("alice", 1)}
    refused = envelope("alice", 1)
    correspondent.hear(refused, refused)

    assert correspondent.parked() == {refused.id: "refused: not-yet"}


def test_once_the_reason_is_mended_a_retry_takes_in_the_fact_and_what_follows(correspondent: House) -> None:
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


def test_a_fact_is_not_tried_again_before_the_one_in_front_of_it(correspondent: House) -> None:
    correspondent.listener.refused = {("alice", 1)}
    second = envelope("alice", 2)
    correspondent.hear(envelope("alice", 1), second)

    assert not correspondent.try_again(second)
    assert not correspondent.try_again(envelope("nobody", 1))


def test_another_fact_with_a_version_that_was_already_taken_is_parked(correspondent: House) -> None:
    correspondent.hear(envelope("alice", 1))
    other = envelope("alice", 1, fact=module_fact("alice", 9))

    correspondent.hear(other, envelope("alice", 2))

    assert correspondent.parked() == {other.id: "another fact already has this version"}
    assert correspondent.stories() == {"alice": "1 2"}
    assert not correspondent.try_again(other)


def test_a_fact_that_nobody_here_asked_for_counts_as_seen(correspondent: House) -> None:
    correspondent.hear(envelope("alice", 1, fact=completed_fact("alice")), envelope("alice", 2))

    assert correspondent.stories() == {"alice": "2"}


class TrainingCelebrated(ModuleCompleted):
    """What a newer curriculum says."""


@pytest.fixture
def upgraded(correspondent: House, monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    """Brings the newer kind into the catalogue, and what is done when it is heard."""

    def upgrade() -> None:
        handlers = correspondent.listener.subscription.handlers
        monkeypatch.setitem(CATALOGUE, NEWER, TrainingCelebrated)
        monkeypatch.setitem(handlers, TrainingCelebrated, handlers[ModuleCompleted])

    return upgrade


def newer(person: str, version: int) -> Envelope:
    return envelope(person, version).model_copy(update={"type": NEWER})


def test_a_fact_that_is_newer_than_we_are_is_parked_and_its_person_is_being_checked(correspondent: House) -> None:
    fact = newer("alice", 1)

    correspondent.hear(fact, envelope("alice", 2), envelope("bob", 1))

    assert correspondent.stories() == {"bob": "1"}
    assert correspondent.parked() == {fact.id: "it is newer than we are"}
    assert correspondent.database.read_now(is_parked, "alice")


async def test_after_an_upgrade_it_is_taken_up_by_itself_and_so_is_what_waited_behind_it(
    correspondent: House, upgraded: Callable[[], None]
) -> None:
    for fact in (newer("alice", 1), envelope("alice", 2), envelope("bob", 1)):
        await correspondent.database.write(receive, fact, correspondent.listener.subscription, now=NOON)
    assert await correspondent.retry_all() == 0

    upgraded()

    assert await correspondent.retry_all() == 1
    assert correspondent.stories() == {"alice": "1 2", "bob": "1"}
    assert correspondent.parked() == {}


def test_a_fact_that_says_it_is_about_another_than_it_is_changes_nobody(correspondent: House) -> None:
    forged = envelope("alice", 1, fact=module_fact("bob", 1))

    correspondent.hear(forged)

    assert correspondent.stories() == {}
    assert correspondent.parked() == {forged.id: "it is not about whom it says"}


@pytest.mark.parametrize("trouble", [KeyError("personal words"), StopIteration(), "unique"])
def test_a_handler_that_stumbles_parks_the_fact_and_says_no_more_than_the_kind_of_fault(
    correspondent: House, trouble: Exception | str, monkeypatch: pytest.MonkeyPatch
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


def test_of_facts_that_wait_for_the_same_one_only_the_next_is_parked(correspondent: House) -> None:
    second = envelope("alice", 2)
    correspondent.hear(envelope("alice", 3), second, envelope("alice", 4))

    assert correspondent.lose_patience() == 1
    assert correspondent.parked() == {second.id: "the fact before it has not arrived"}


def test_a_gap_is_told_also_while_something_else_about_the_person_is_parked(correspondent: House) -> None:
    other, late = envelope("alice", 1, fact=module_fact("alice", 9)), envelope("alice", 3)
    correspondent.hear(envelope("alice", 1), other, late)

    assert correspondent.lose_patience() == 1
    assert correspondent.parked()[late.id] == "the fact before it has not arrived"


def test_two_facts_that_wait_with_one_version_do_not_wait_for_ever(correspondent: House) -> None:
    one, other = envelope("alice", 2), envelope("alice", 2, fact=module_fact("alice", 9))
    correspondent.hear(one, other, envelope("alice", 1))

    correspondent.lose_patience()

    (reason,) = correspondent.parked().values()
    assert reason == "another fact already has this version"


def test_a_dismissed_fact_is_kept_and_what_waited_behind_it_goes_on(correspondent: House) -> None:
    correspondent.listener.refused = {("alice", 1)}
    refused = envelope("alice", 1)
    correspondent.hear(refused, envelope("alice", 2))

    correspondent.dismiss(refused.id)
    correspondent.hear(refused, envelope("alice", 3))

    assert correspondent.stories() == {"alice": "2 3"}
    assert (correspondent.parked(), correspondent.dismissed()) == ({}, {refused.id})


def test_another_fact_with_a_used_version_can_be_dismissed_for_good(correspondent: House) -> None:
    other = envelope("alice", 1, fact=module_fact("alice", 9))
    correspondent.hear(envelope("alice", 1), other)

    correspondent.dismiss(other.id)
    correspondent.hear(other, envelope("alice", 2))

    assert correspondent.stories() == {"alice": "1 2"}
    assert (correspondent.parked(), correspondent.dismissed()) == ({}, {other.id})


def test_without_what_is_missing_the_rest_goes_on_and_what_comes_after_all_is_told(correspondent: House) -> None:
    late, missing = envelope("alice", 3), envelope("alice", 2)
    correspondent.hear(envelope("alice", 1), late, envelope("alice", 4))
    correspondent.lose_patience()

    correspondent.dismiss(late.id)
    assert correspondent.stories() == {"alice": "1 3 4"}

    correspondent.hear(missing)
    assert correspondent.parked() == {missing.id: "another fact already has this version"}


@pytest.mark.parametrize(
    ("body", "subject"),
    [
        (b"not a fact", ""),
        (b"\xff\x00", ""),
        (b"base64:not really", ""),
        (b'{"subject": "alice", "specversion": "2.0"}', "alice"),
        (b'{"subject": "a\\u0000"}', ""),
        (b"[" * 20_000, ""),
    ],
)
def test_what_cannot_be_read_is_kept_as_it_came_with_whom_it_is_about(
    correspondent: House, body: bytes, subject: str
) -> None:
    arrived = Unreadable("CURRICULUM 1", "curriculum.training", body)
    for _ in range(2):
        correspondent.database.write_now(set_aside, [arrived], now=NOON)

    (held,) = correspondent.database.read_now(lambda session: session.exec(select(Held)).all())
    assert (raw(held.body), held.subject, held.reason) == (body, subject, "it cannot be read")

    correspondent.dismiss(held.id)
    correspondent.database.write_now(set_aside, [arrived], now=NOON)
    assert (correspondent.parked(), correspondent.dismissed()) == ({}, {held.id})


def test_what_could_not_be_read_is_taken_in_when_it_can_be(correspondent: House) -> None:
    fact = envelope("alice", 1).model_dump_json().encode()
    correspondent.database.write_now(set_aside, [Unreadable("place", "curriculum.training", fact)], now=NOON)
    (held,) = correspondent.parked()

    assert correspondent.database.write_now(retry, held, [correspondent.listener.subscription], now=LATER)
    assert (correspondent.stories(), correspondent.parked()) == ({"alice": "1"}, {})
