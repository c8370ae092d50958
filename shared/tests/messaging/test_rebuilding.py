"""What was told can be emptied and written down again: the same rows, and nothing is done a second time."""

import pytest
import sqlalchemy as sa
from sqlmodel import Session, col, select

from shared.database import Database
from shared.events import Envelope
from shared.messaging import receive
from shared.messaging.digests import digest_of
from shared.messaging.rebuilding import FactsMissing, FactsNewer, rebuild
from shared.messaging.tables import Inbox

from ..small.domain import NOON, Letter, Listener, Story, envelope, heard, outbox

FACTS = [envelope("alice", 1), envelope("alice", 2), envelope("bob", 1)]


@pytest.fixture
def listener(database: Database) -> Listener:
    hears = Listener()
    for fact in FACTS:
        database.write_now(receive, fact, hears.subscription, now=NOON)
    return hears


def again(database: Database, listener: Listener, facts: list[Envelope]) -> int:
    return database.write_now(rebuild, [Story], [listener.subscription], facts)


def test_rebuilt_rows_equal_those_that_stood(database: Database, listener: Listener) -> None:
    before = database.read_now(heard)
    database.write_now(_spoil)

    assert again(database, listener, [*FACTS, FACTS[0]]) == 3
    assert database.read_now(heard) == before


def test_no_reaction_runs_and_no_fact_is_said(database: Database, listener: Listener) -> None:
    letters = database.read_now(_letters)

    again(database, listener, FACTS)

    assert database.read_now(_letters) == letters
    assert database.read_now(outbox) == []


def test_a_fact_that_still_waits_is_not_written_down_early(database: Database, listener: Listener) -> None:
    before = database.read_now(heard)

    again(database, listener, [*FACTS, envelope("alice", 3)])

    assert database.read_now(heard) == before


def test_where_a_fact_is_missing_nothing_is_changed(database: Database, listener: Listener) -> None:
    before = database.read_now(heard)

    with pytest.raises(FactsMissing):
        again(database, listener, FACTS[1:])

    assert database.read_now(heard) == before


def test_a_fact_that_counts_as_applied_and_is_not_understood_is_not_left_out(
    database: Database, listener: Listener
) -> None:
    before = database.read_now(heard)
    newer = FACTS[0].model_copy(update={"type": "curriculum.training.celebrated.v1"})
    kept = sa.update(Inbox).where(col(Inbox.id) == newer.id).values(digest=digest_of(newer))
    database.write_now(lambda session: session.execute(kept))

    with pytest.raises(FactsNewer):
        again(database, listener, [newer, *FACTS[1:]])

    assert database.read_now(heard) == before


def _spoil(session: Session) -> None:
    for story in session.exec(select(Story)):
        story.modules = "wrong"
        session.add(story)


def _letters(session: Session) -> list[str]:
    return sorted(session.exec(select(Letter.id)))
