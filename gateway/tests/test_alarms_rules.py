"""What is the matter, whether it stays so, and whom it calls again."""

from datetime import timedelta

import pytest

from gateway.alarms.rules import AGAIN_AFTER, PATIENCE, Looks, Matter, calls, matters_of
from shared.testing import NOW

PARKED, FAILING = Matter("exam", "facts"), Matter("ce-tracker", "duties")
RUNNING = PATIENCE + 1
SECOND = timedelta(seconds=1)


def test_of_the_broker_and_the_disk_all_say_the_same() -> None:
    assert matters_of("exam", ["disk"]) == matters_of("registry", ["disk"]) == {Matter("disk", "disk")}
    assert matters_of("exam", ["broker"]) == matters_of("gateway", ["broker"]) == {Matter("nats", "broker")}


def test_what_is_a_services_own_is_told_of_it_alone_and_who_does_not_answer_is_silent() -> None:
    assert matters_of("exam", ["facts", "disk"]) == {PARKED, Matter("disk", "disk")}
    assert matters_of("exam", []) == frozenset()
    assert matters_of("exam", None) == {Matter("exam", "silent")}


def test_what_is_seen_once_is_not_the_matter_yet() -> None:
    looks = Looks()

    assert looks.settled([PARKED], running=RUNNING) == set()
    assert looks.settled([PARKED, FAILING], running=RUNNING) == {PARKED}
    assert looks.settled([FAILING], running=RUNNING) == {FAILING}
    assert looks.settled([PARKED], running=RUNNING) == set()


def test_while_the_house_starts_nobody_is_called_for_who_is_not_there_yet() -> None:
    looks, silent = Looks(), Matter("exam", "silent")
    looks.settled([silent, PARKED], running=1)

    assert looks.settled([silent, PARKED], running=PATIENCE - 1) == {PARKED}
    assert looks.settled([silent, PARKED], running=PATIENCE) == {silent, PARKED}


@pytest.mark.parametrize(
    ("ago", "again"),
    [(None, True), (timedelta(), False), (AGAIN_AFTER - SECOND, False), (AGAIN_AFTER, True), (2 * AGAIN_AFTER, True)],
)
def test_what_comes_and_goes_calls_once_an_hour_at_most(ago: timedelta | None, *, again: bool) -> None:
    last_called = {FAILING: NOW} if ago is None else {FAILING: NOW, PARKED: NOW - ago}

    assert calls(PARKED, last_called, now=NOW) == again
