"""How facts and duties stand, in numbers, on both databases."""

from datetime import timedelta

from sqlmodel import Session

from shared import clock
from shared.database import Database
from shared.messaging import receive
from shared.messaging.measures import messaging_measures
from shared.messaging.tables import FailedDuty
from shared.messaging.unreadable import Unreadable, set_aside
from shared.web.waiting import waiting_queue

from ..small.domain import NOON, Listener, envelope, module_fact, say

NOTHING = {
    "outbox_waiting": 0,
    "outbox_lag_seconds": 0,
    "facts_held": 0,
    "facts_parked": 0,
    "duties_failed": 0,
    "duties_parked": 0,
}


def fail(session: Session) -> None:
    for name, tries, parked_at in (("once", 1, None), ("twice", 2, None), ("often", 9, NOON)):
        session.add(
            FailedDuty(duty="d", row_id=name, reason="r", tries=tries, since=NOON, next_at=NOON, parked_at=parked_at)
        )


def test_what_waits_is_counted_and_a_first_failure_is_not(database: Database) -> None:
    now = clock.real_now()
    assert database.read_now(messaging_measures, now=now) == {"database_up": 1, **NOTHING}

    database.write_now(say, module_fact("alice", 1), module_fact("bob", 1))
    database.write_now(receive, envelope("alice", 2), Listener().subscription, now=NOON)
    database.write_now(set_aside, [Unreadable("1", "curriculum.training", b"no fact")], now=NOON)
    database.write_now(fail)

    found = database.read_now(messaging_measures, now=clock.real_now() + timedelta(seconds=7))
    assert 7 <= found["outbox_lag_seconds"] < 60
    counted = {"outbox_waiting": 2, "facts_held": 1, "facts_parked": 1, "duties_failed": 2, "duties_parked": 1}
    assert {name: found[name] for name in counted} == counted


def test_the_queue_tells_how_many_wait_for_a_person_and_since_when(database: Database) -> None:
    database.write_now(set_aside, [Unreadable("1", "curriculum.training", b"no fact")], now=NOON + timedelta(days=1))
    database.write_now(fail)

    queue = database.read_now(waiting_queue, "/exam/facts")
    assert (queue.count, queue.oldest, queue.url) == (2, NOON, "/exam/facts")
