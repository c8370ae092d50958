"""However facts arrive, twice or in any order: what is left behind is as if they had come once and in order."""

from collections.abc import Sequence
from itertools import permutations

import sqlalchemy as sa
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlmodel import Session

from shared.database import Database
from shared.events import Envelope
from shared.messaging import receive
from shared.messaging.parking import retry
from shared.messaging.tables import MessagingBase

from ..small.domain import NOON, Base, Listener, envelope, heard, parked

FACTS = [envelope(person, version) for person, last in (("alice", 4), ("bob", 3)) for version in range(1, last + 1)]
TWICE = st.lists(st.sampled_from(FACTS), max_size=6).flatmap(lambda more: st.permutations([*FACTS, *more]))


class Hearing:
    """A fresh database in memory for each example."""

    def __init__(self) -> None:
        self.engine = sa.create_engine("sqlite://", poolclass=sa.StaticPool)
        Base.metadata.create_all(self.engine)
        MessagingBase.metadata.create_all(self.engine)
        self.listener = Listener()

    def take(self, order: Sequence[Envelope]) -> None:
        for one in order:
            with Session(self.engine) as session:
                receive(session, one, self.listener.subscription, now=NOON)
                session.commit()

    def try_again(self, fact: Envelope) -> bool:
        with Session(self.engine) as session:
            done = retry(session, fact.id, [self.listener.subscription], now=NOON)
            session.commit()
            return done

    def left_behind(self) -> dict[str, object]:
        with Session(self.engine) as session:
            return heard(session)

    def parked(self) -> set[str]:
        with Session(self.engine) as session:
            return set(parked(session))


def in_order() -> dict[str, object]:
    hearing = Hearing()
    hearing.take(FACTS)
    return hearing.left_behind()


IN_ORDER = in_order()


def test_in_order_every_story_is_whole_and_nothing_waits() -> None:
    assert IN_ORDER["stories"] == {"alice": "1 2 3 4", "bob": "1 2 3"}
    assert IN_ORDER["held"] == []


def test_every_order_of_four_facts_gives_the_same() -> None:
    alice = FACTS[:4]
    expected = Hearing()
    expected.take(alice)
    for order in permutations(alice):
        hearing = Hearing()
        hearing.take(order)
        assert hearing.left_behind() == expected.left_behind(), [one.sequence for one in order]


@given(TWICE)
@settings(max_examples=60, deadline=None)
def test_any_order_with_duplicates_gives_the_same(order: list[Envelope]) -> None:
    hearing = Hearing()
    hearing.take(order)

    assert hearing.left_behind() == IN_ORDER


@given(TWICE, st.sampled_from(FACTS))
@settings(max_examples=60, deadline=None)
def test_a_refused_fact_waits_with_what_follows_it_and_a_retry_gives_the_same(
    order: list[Envelope], refused: Envelope
) -> None:
    hearing = Hearing()
    hearing.listener.refused = {(refused.subject, refused.sequence)}
    hearing.take(order)
    assert hearing.parked() == {refused.id}
    assert not hearing.try_again(refused)

    hearing.listener.refused = set()
    assert hearing.try_again(refused)

    assert hearing.left_behind() == IN_ORDER


async def test_the_worst_order_gives_the_same_through_both_real_databases(database: Database) -> None:
    listener = Listener()
    for one in [*reversed(FACTS), *FACTS]:
        await database.write(receive, one, listener.subscription, now=NOON)

    assert await database.read(heard) == IN_ORDER
