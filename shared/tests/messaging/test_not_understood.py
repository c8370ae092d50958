"""Facts that we do not understand are parked, never noted as done; what nobody can resolve is dismissed, and kept."""

from collections.abc import Callable

import pytest
from sqlmodel import select

from shared.database import Database
from shared.events import CATALOGUE, Envelope, ModuleCompleted
from shared.messaging import is_parked, receive
from shared.messaging.parking import retry
from shared.messaging.tables import Held
from shared.messaging.unreadable import Unreadable, raw, set_aside

from ..small.domain import NOON, envelope, module_fact
from ..small.hearing import LATER, Hearing

NEWER = "curriculum.training.celebrated.v1"


@pytest.fixture
def correspondent(database: Database) -> Hearing:
    return Hearing(database)


class TrainingCelebrated(ModuleCompleted):
    """What a newer curriculum says."""


@pytest.fixture
def upgraded(correspondent: Hearing, monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    """Brings the newer kind into the catalogue, and what is done when it is heard."""

    def upgrade() -> None:
        handlers = correspondent.listener.subscription.handlers
        monkeypatch.setitem(CATALOGUE, NEWER, TrainingCelebrated)
        monkeypatch.setitem(handlers, TrainingCelebrated, handlers[ModuleCompleted])

    return upgrade


def newer(person: str, version: int) -> Envelope:
    return envelope(person, version).model_copy(update={"type": NEWER})


def test_a_fact_that_is_newer_than_we_are_is_parked_and_its_person_is_being_checked(correspondent: Hearing) -> None:
    fact = newer("alice", 1)

    correspondent.hear(fact, envelope("alice", 2), envelope("bob", 1))

    assert correspondent.stories() == {"bob": "1"}
    assert correspondent.parked() == {fact.id: "it is newer than we are"}
    assert correspondent.database.read_now(is_parked, "alice")


async def test_after_an_upgrade_it_is_taken_up_by_itself_and_so_is_what_waited_behind_it(
    correspondent: Hearing, upgraded: Callable[[], None]
) -> None:
    for fact in (newer("alice", 1), envelope("alice", 2), envelope("bob", 1)):
        await correspondent.database.write(receive, fact, correspondent.listener.subscription, now=NOON)
    assert await correspondent.retry_all() == 0

    upgraded()

    assert await correspondent.retry_all() == 1
    assert correspondent.stories() == {"alice": "1 2", "bob": "1"}
    assert correspondent.parked() == {}


def test_a_fact_that_says_it_is_about_another_than_it_is_changes_nobody(correspondent: Hearing) -> None:
    forged = envelope("alice", 1, fact=module_fact("bob", 1))

    correspondent.hear(forged)

    assert correspondent.stories() == {}
    assert correspondent.parked() == {forged.id: "it is not about whom it says"}


def test_a_dismissed_fact_is_kept_and_what_waited_behind_it_goes_on(correspondent: Hearing) -> None:
    correspondent.listener.refused = {("alice", 1)}
    refused = envelope("alice", 1)
    correspondent.hear(refused, envelope("alice", 2))

    correspondent.dismiss(refused.id)
    correspondent.hear(refused, envelope("alice", 3))

    assert correspondent.stories() == {"alice": "2 3"}
    assert (correspondent.parked(), correspondent.dismissed()) == ({}, {refused.id})


def test_another_fact_with_a_used_version_can_be_dismissed_for_good(correspondent: Hearing) -> None:
    other = envelope("alice", 1, fact=module_fact("alice", 9))
    correspondent.hear(envelope("alice", 1), other)

    correspondent.dismiss(other.id)
    correspondent.hear(other, envelope("alice", 2))

    assert correspondent.stories() == {"alice": "1 2"}
    assert (correspondent.parked(), correspondent.dismissed()) == ({}, {other.id})


def test_without_what_is_missing_the_rest_goes_on_and_what_comes_after_all_is_told(correspondent: Hearing) -> None:
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
    correspondent: Hearing, body: bytes, subject: str
) -> None:
    arrived = Unreadable("CURRICULUM 1", "curriculum.training", body)
    for _ in range(2):
        correspondent.database.write_now(set_aside, [arrived], now=NOON)

    (held,) = correspondent.database.read_now(lambda session: session.exec(select(Held)).all())
    assert (raw(held.body), held.subject, held.reason) == (body, subject, "it cannot be read")

    correspondent.dismiss(held.id)
    correspondent.database.write_now(set_aside, [arrived], now=NOON)
    assert (correspondent.parked(), correspondent.dismissed()) == ({}, {held.id})


def test_what_could_not_be_read_is_taken_in_when_it_can_be(correspondent: Hearing) -> None:
    fact = envelope("alice", 1).model_dump_json().encode()
    correspondent.database.write_now(set_aside, [Unreadable("place", "curriculum.training", fact)], now=NOON)
    (held,) = correspondent.parked()

    assert correspondent.database.write_now(retry, held, [correspondent.listener.subscription], now=LATER)
    assert (correspondent.stories(), correspondent.parked()) == ({"alice": "1"}, {})
